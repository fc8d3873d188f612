import { after } from 'node:test'
import { openDatabase, type Connection, type Database } from '#db'
import { asAdministrator, createDatabase, inDatabase, startTestServer, type TestServer } from './server.ts'

export type TestDatabase = Database & {
  /** As the program connects: for a second pool, the job queue, or a server under test. */
  readonly connection: Connection
  /** Arranges or inspects past every wall, as the server's administrator. */
  unscoped<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
}

const open = new Set<TestDatabase>()
let own: Promise<TestServer> | undefined

// What a file left open is closed for it, and a server that it started for itself goes with everything on it.
after(async () => {
  for (const database of open) await database.close()
  await (await own)?.stop()
})

/** The server of this run where `test/run.ts` started one; a file run by hand starts its own. */
export const testServer = async (): Promise<Connection> =>
  process.env['STOCKTAKE_TEST_SERVER'] ?? (await (own ??= startTestServer(process.env['PG_BIN']))).administrator

/** A migrated database of the caller's own with nothing in it. */
export const freshDatabase = async (options: { readonly max?: number } = {}): Promise<TestDatabase> => {
  const server = await testServer()
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  await createDatabase(server, name)
  const connection = inDatabase(server, name, 'stocktake')
  const database = openDatabase(connection, options)
  const fresh: TestDatabase = {
    ...database,
    connection,
    unscoped: (text, values = []) =>
      asAdministrator(inDatabase(server, name), async client => (await client.query(text, values)).rows),
    async close() {
      if (!open.delete(fresh)) return
      await database.close()
      await asAdministrator(server, client => client.query(`drop database ${name} with (force)`))
    },
  }
  open.add(fresh)
  return fresh
}
