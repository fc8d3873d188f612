import type { Owner, Write } from '#db'
import { queueOptions, schema } from './queue.ts'

/** Makes the queue inside this transaction when it is not there yet. pg-boss's own call would commit what is open. */
export const makeQueue = async (tx: Write, name: string): Promise<void> => {
  await tx.executor.executeSql(`select ${schema}.create_queue($1, $2::jsonb)`, [name, JSON.stringify(queueOptions)])
}

/** What the app role needs to send and to work, and not a right more: it changes rows, never tables. */
export const grantToApp = async (owner: Owner): Promise<void> => {
  await owner.executeSql(`
    revoke all on schema ${schema} from public;
    grant usage on schema ${schema} to stocktake_app, stocktake_keeper;
    grant select, insert, update, delete on all tables in schema ${schema} to stocktake_app, stocktake_keeper;
    grant execute on all functions in schema ${schema} to stocktake_app;`)
}
