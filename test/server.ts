import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startEmbedded, type Connection } from '#db'
import { installJobs } from '#jobs'
import { Client } from 'pg'

const migrations = join(import.meta.dirname, '../migrations')
/** The database that every test's own is a copy of. */
export const migrated = 'template_stocktake'

/** Past every wall, on a connection of its own. */
export const asAdministrator = async <T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: connection })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server, another database and login. */
export const inDatabase = (administrator: Connection, name: string, user = 'postgres'): Connection =>
  `postgresql://${user}@localhost/${name}?${administrator.split('?')[1] ?? ''}`

/** Makes a database that the owner role may fill, as a copy of another. */
export const createDatabase = (administrator: Connection, name: string, from: string): Promise<unknown> =>
  asAdministrator(administrator, client =>
    client.query(`create database ${name} template ${from} owner stocktake_owner`),
  )

export type TestServer = { readonly administrator: Connection; stop(): Promise<void> }

/** A server that is thrown away with everything on it, holding the migrated database that tests get copies of. */
export const startTestServer = async (pgBin?: string): Promise<TestServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stocktake-test-'))
  await chmod(dataDir, 0o755)
  const { administrator, stop: stopServer } = await startEmbedded({
    dataDir,
    pgBin,
    log: line => process.stderr.write(`${line}\n`),
  })
  const stop = async (): Promise<void> => {
    await stopServer()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await createDatabase(administrator, migrated, 'template0')
    await migrate(inDatabase(administrator, migrated, 'stocktake'), { folder: migrations, jobs: installJobs })
  } catch (error) {
    await stop()
    throw error
  }
  return { administrator, stop }
}
