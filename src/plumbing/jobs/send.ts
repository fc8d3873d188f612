import type { Write } from '#db'
import { PgBoss } from 'pg-boss'
import { assertIdsOnly, type Payload } from './payload.ts'
import { quiet } from './queue.ts'
import { makeQueue } from './store.ts'

/**
 * Asks for a job as part of this transaction: committed, it will be done at least once, by this process or another;
 * rolled back, it was never asked for. This is the outbox: whatever leaves the database (mail) starts here.
 * @throws TypeError when the payload holds anything but ids.
 */
export const send = async (tx: Write, name: string, payload: Payload): Promise<void> => {
  assertIdsOnly(name, payload)
  await makeQueue(tx, name)
  const boss = new PgBoss({ ...quiet, db: tx.executor, migrate: false })
  await boss.send(name, payload, { db: tx.executor })
}
