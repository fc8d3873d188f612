import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { migrate, openDatabase, startEmbedded, type Connection, type Database } from '#db'
import { installJobs } from '#jobs'
import { Client } from 'pg'

const migrations = join(import.meta.dirname, '../migrations')
const template = 'template_stocktake'

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

const inDatabase = (administrator: Connection, name: string, user = 'postgres'): Connection =>
  `postgresql://${user}@localhost/${name}?${administrator.split('?')[1] ?? ''}`

export type TestServer = { readonly administrator: Connection; stop(): Promise<void> }

/** A server that is thrown away with everything on it, holding the migrated database that tests get copies of. */
export const startTestServer = async (pgBin?: string): Promise<TestServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stocktake-test-'))
  await chmod(dataDir, 0o755)
  const server = await startEmbedded({ dataDir, pgBin, log: line => process.stderr.write(`${line}\n`) })
  const stop = async (): Promise<void> => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await asAdministrator(server.administrator, client => client.query(`create database ${template}`))
    const grant = `grant create on database ${template} to stocktake_owner`
    await asAdministrator(server.administrator, client => client.query(grant))
    const connection = inDatabase(server.administrator, template, 'stocktake')
    await migrate(connection, { folder: migrations, jobs: installJobs })
  } catch (error) {
    await stop()
    throw error
  }
  return { administrator: server.administrator, stop }
}

let administrator: Promise<Connection> | undefined

/** The server of this run where `test/run.ts` started one; a file run by hand starts its own. */
const serverOfRun = async (): Promise<Connection> => {
  const handedDown = process.env['STOCKTAKE_TEST_SERVER']
  if (handedDown !== undefined) return handedDown
  const server = await startTestServer(process.env['PG_BIN'])
  after(server.stop)
  return server.administrator
}

export type TestDatabase = Database & {
  /** As the program connects: for a second pool, the job queue, or a server under test. */
  readonly connection: Connection
  /** Arranges or inspects past every wall, as the server's administrator. */
  unscoped<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
}

/** An empty, migrated database of the caller's own. `close` removes it. */
export const freshDatabase = async (options: { readonly max?: number } = {}): Promise<TestDatabase> => {
  administrator ??= serverOfRun()
  const server = await administrator
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  await asAdministrator(server, client => client.query(`create database ${name} template ${template}`))
  const connection = inDatabase(server, name, 'stocktake')
  const database = openDatabase(connection, options)
  return {
    ...database,
    connection,
    unscoped: (text, values = []) =>
      asAdministrator(inDatabase(server, name), async client => (await client.query(text, values)).rows),
    async close() {
      await database.close()
      await asAdministrator(server, client => client.query(`drop database ${name} with (force)`))
    },
  }
}
