import { Client, escapeIdentifier } from 'pg'
import { findBinaries } from './binaries.ts'
import { placeFor } from './place.ts'
import type { Connection } from './pool.ts'
import { administratorSql } from './roles.ts'
import { administratorOf, runServer } from './server.ts'

/** A running server of our own. */
export type Embedded = {
  /** For the program: a login that may become the four roles and nothing more. */
  readonly connection: Connection
  /** For tests and data moves: the server's administrator. */
  readonly administrator: Connection
  stop(): Promise<void>
}

const login = 'stocktake'

/** Makes the login and a database where they are missing, as an administrator of any server would. */
const prepare = async (administrator: Client, name: string): Promise<void> => {
  const { rows } = await administrator.query<{ login: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as login, exists (select from pg_database where datname = $2) as database`,
    [login, name],
  )
  if (!rows[0]?.login) await administrator.query(`create role ${login} login`)
  if (!rows[0]?.database) await administrator.query(`create database ${escapeIdentifier(name)}`)
  await administrator.query(administratorSql(login, name))
}

const lockKey = 7_782_583

/**
 * Held as long as this process lives, and by the server rather than by a file, so that it is never stale.
 * @throws when another process of this program works on the same data.
 */
const lockOut = async (administrator: Client, dataDir: string): Promise<void> => {
  const { rows } = await administrator.query<{ free: boolean; holder: string | null }>(
    `select pg_try_advisory_lock($1) as free, (select application_name from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and objid = $1 and granted limit 1) as holder`,
    [lockKey],
  )
  if (!rows[0]?.free)
    throw new Error(`${dataDir} is in use by another Stocktake (${rows[0]?.holder ?? 'unknown'}). Stop it first.`)
}

/**
 * Starts or adopts the PostgreSQL of a data folder: reachable through a unix socket only, run by an unprivileged user
 * when we are root, locked against a second program.
 * @throws with one clear message when the folder belongs to another version, is in use, or the server does not start.
 */
export const startEmbedded = async (options: {
  readonly dataDir: string
  readonly pgBin?: string | undefined
  readonly log: (line: string) => void
}): Promise<Embedded> => {
  const place = await placeFor(options.dataDir, await findBinaries(options.pgBin), options.log)
  const server = await runServer(place)
  const administrator = new Client({
    connectionString: administratorOf(place),
    application_name: `process ${process.pid}`,
  })
  administrator.on('error', () => undefined)
  await administrator.connect()
  try {
    await lockOut(administrator, options.dataDir)
    await prepare(administrator, login)
  } catch (error) {
    await administrator.end()
    if (!server.adopted) await server.stop()
    throw error
  }
  return {
    connection: administratorOf(place, login).replace('postgres@', `${login}@`),
    administrator: administratorOf(place),
    async stop() {
      await administrator.end().catch(() => undefined)
      await server.stop()
    },
  }
}
