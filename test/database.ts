import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { migrate, openDatabase, startEmbedded, type Connection, type Database } from '#db'
import { Client } from 'pg'

const migrations = join(import.meta.dirname, '../migrations')

/** The server of this run, when `test/run.ts` started one for all files. */
const handedDown = process.env['STOCKTAKE_TEST_SERVER']

const asAdministrator = async <T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: connection })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const inDatabase = (connection: Connection, name: string, user = 'postgres'): Connection => {
  const [, query = ''] = connection.split('?')
  return `postgresql://${user}@localhost/${name}?${query}`
}

/** A server for one file run by hand: thrown away with everything on it when the file has ended. */
const throwaway = async (): Promise<Connection> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stocktake-test-'))
  await chmod(dataDir, 0o755)
  const pgBin = process.env['PG_BIN']
  const server = await startEmbedded({ dataDir, pgBin, log: line => process.stderr.write(`${line}\n`) })
  after(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  await prepareTemplate(server.administrator)
  return server.administrator
}

/** Migrates the database that every test's own is a copy of. */
export const prepareTemplate = async (administrator: Connection): Promise<void> => {
  await asAdministrator(administrator, async client => {
    await client.query('create database template_stocktake owner stocktake_owner')
  })
  await migrate(inDatabase(administrator, 'template_stocktake', 'stocktake'), { folder: migrations })
}

let server: Promise<Connection> | undefined

export type TestDatabase = Database & {
  /** As the program connects; for a second pool, the job queue, or a server under test. */
  readonly connection: Connection
  /** Arranges or inspects past every wall, as the server's administrator. */
  unscoped<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
}

/** An empty, migrated database of the caller's own; `close` removes it. */
export const freshDatabase = async (options: { readonly max?: number } = {}): Promise<TestDatabase> => {
  const administrator = await (server ??= handedDown === undefined ? throwaway() : Promise.resolve(handedDown))
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  await asAdministrator(administrator, client => client.query(`create database ${name} template template_stocktake`))
  const connection = inDatabase(administrator, name, 'stocktake')
  const database = openDatabase(connection, options)
  return {
    ...database,
    connection,
    unscoped: (text, values = []) =>
      asAdministrator(inDatabase(administrator, name), async client => (await client.query(text, values)).rows),
    async close() {
      await database.close()
      await asAdministrator(administrator, client => client.query(`drop database ${name} with (force)`))
    },
  }
}
