import { setTimeout as pause } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'
import { findBinaries } from './binaries.ts'
import { placeFor, type Place } from './place.ts'
import type { Connection } from './pool.ts'
import { administratorSql } from './roles.ts'
import { administratorOf, runServer } from './server.ts'

/** A running server of our own. */
export type Embedded = {
  /** For the program: a login that may become the four roles and nothing more. */
  readonly connection: Connection
  /** For tests and data moves: the server's administrator. */
  readonly administrator: Connection
  /** Once, however often it is asked: what runs there afterwards is another's. */
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
const longestPause = 30_000
const patience = 20_000
const step = 50

/** Whether the program that calls its connection so still runs; one that died on another machine can't be seen from here. */
const isRunning = (holder: string | null): boolean => {
  try {
    return process.kill(Number(holder?.slice('process '.length)), 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Held as long as this process lives, and by the server rather than by a file, so that it is never stale. A program that
 * was killed may seem to hold it until the server has heard of its end: that is waited for.
 * @throws when another process of this program works on the same data.
 */
const lockOut = async (administrator: Client, dataDir: string): Promise<void> => {
  for (let waited = 0; ; waited += step) {
    const { rows } = await administrator.query<{ free: boolean; holder: string | null }>(
      `select pg_try_advisory_lock($1) as free, (select application_name from pg_locks join pg_stat_activity using (pid)
         where locktype = 'advisory' and objid = $1 and granted limit 1) as holder`,
      [lockKey],
    )
    const { free = false, holder = null } = rows[0] ?? {}
    if (free) return
    if (isRunning(holder) || waited >= patience)
      throw new Error(`${dataDir} is in use by another Stocktake (${holder ?? 'unknown'}). Stop it first.`)
    await pause(step)
  }
}

/** Makes what is missing, over the connection that holds the lock for as long as it lives. @throws as `lockOut` does. */
const takeHold = async (place: Place, dataDir: string): Promise<Client> => {
  const administrator = new Client({
    connectionString: administratorOf(place),
    application_name: `process ${process.pid}`,
  })
  administrator.on('error', () => undefined)
  await administrator.connect()
  try {
    await lockOut(administrator, dataDir)
    await prepare(administrator, login)
    return administrator
  } catch (error) {
    await administrator.end()
    throw error
  }
}

type Watch = {
  readonly revive: () => Promise<Client>
  readonly log: (line: string) => void
}

/**
 * Keeps the server running: where the connection that holds the lock ends by itself, the server died, or somebody stopped
 * it. It is then run again and locked again, after a second, then two, then four, up to half a minute.
 */
const watch = (held: Client, { revive, log }: Watch): { stop(): Promise<void> } => {
  const stopping = new AbortController()
  const { signal } = stopping
  let administrator = held
  let reviving = Promise.resolve()

  const again = async (): Promise<void> => {
    log('PostgreSQL has gone away, and is started again.')
    for (let wait = 1000; !signal.aborted; wait = Math.min(2 * wait, longestPause)) {
      try {
        administrator = await revive()
        follow()
        return log('PostgreSQL runs again.')
      } catch (error) {
        log(`PostgreSQL could not be started again. ${error instanceof Error ? error.message : ''}`)
        await pause(wait, undefined, { signal }).catch(() => undefined)
      }
    }
  }
  const follow = (): void =>
    void administrator.once('end', () => {
      if (!signal.aborted) reviving = again()
    })

  follow()
  return {
    async stop() {
      stopping.abort()
      await reviving
      await administrator.end().catch(() => undefined)
    },
  }
}

/**
 * Starts or adopts the PostgreSQL of a data folder: reachable through a unix socket only, run by an unprivileged user
 * when we are root, locked against a second program, and run again when it dies.
 * @throws with one clear message when the folder belongs to another version, is in use, or the server does not start.
 */
export const startEmbedded = async (options: {
  readonly dataDir: string
  readonly pgBin?: string | undefined
  readonly log: (line: string) => void
}): Promise<Embedded> => {
  const { dataDir, log } = options
  const place = await placeFor(dataDir, await findBinaries(options.pgBin), log)
  const server = await runServer(place)
  const administrator = await takeHold(place, dataDir).catch(async (error: unknown) => {
    if (!server.adopted) await server.stop()
    throw error
  })
  const revive = async (): Promise<Client> => {
    await runServer(place)
    return takeHold(place, dataDir)
  }
  const watched = watch(administrator, { revive, log })
  const stop = async (): Promise<void> => {
    await watched.stop()
    await server.stop()
  }
  let stopping: Promise<void> | undefined
  return {
    connection: administratorOf(place, login).replace('postgres@', `${login}@`),
    administrator: administratorOf(place),
    stop: () => (stopping ??= stop()),
  }
}
