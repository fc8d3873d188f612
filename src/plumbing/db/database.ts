import { setTimeout as pause } from 'node:timers/promises'
import { isKeepable, settingsOf, type Scope } from '#ground'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import { DatabaseDown, isLost, isPassing } from './failures.ts'
import { openPool, type Connection } from './pool.ts'
import { Read, Write } from './transaction.ts'

/** The way to the database for everything that answers a person or a job. */
export type Database = {
  /** Read-only transaction under a scope; every statement in it sees the same moment. */
  read<T>(scope: Scope, work: (tx: Read) => Promise<T>): Promise<T>
  /** Read-write transaction, done again from the start on 40001 and 40P01: draw ids before calling. */
  write<T>(scope: Scope, work: (tx: Write) => Promise<T>): Promise<T>
  close(): Promise<void>
}

type Mode = 'read only' | 'read write'

const tries = 20

/**
 * Opening and scope in one round trip. `true` ends each setting with the transaction, so that none outlives it. Text
 * that can't be stored can't match anything stored either, so it becomes the setting that matches nothing.
 */
const opening = (scope: Scope, mode: Mode): string => {
  const settings = Object.entries(settingsOf(scope)).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(isKeepable(value) ? value : '')}, true)`,
  )
  return `begin isolation level repeatable read ${mode}; select ${settings.join(', ')}`
}

const asDown = (error: unknown): unknown =>
  isLost(error) ? new DatabaseDown('The database can not be reached.', { cause: error }) : error

const rolledBack = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  )

const inTransaction = async <T>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw asDown(error)
  })
  let usable = false
  try {
    await client.query(begin)
    const result = await work(client)
    const { command } = await client.query('commit')
    usable = true
    if (command !== 'COMMIT') throw new Error('A statement failed unnoticed, so the transaction was rolled back.')
    return result
  } catch (error) {
    usable ||= await rolledBack(client)
    throw asDown(error)
  } finally {
    client.release(!usable)
  }
}

/**
 * Writes that lost a race wait here for one another, so that many callers on one row take turns instead of failing
 * each other again and again.
 */
const makeLane = (): (<T>(attempt: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve()
  return attempt => {
    const next = last.then(attempt, attempt)
    last = next.catch(() => undefined)
    return next
  }
}

/** Opens the pool of the app role. Nothing is asked of the database yet. */
export const openDatabase = (connection: Connection, options: { readonly max?: number } = {}): Database => {
  const pool = openPool(connection, 'app', options.max ?? 10, {
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  const lane = makeLane()
  return {
    read: (scope, work) => inTransaction(pool, opening(scope, 'read only'), client => work(new Read(scope, client))),
    async write(scope, work) {
      const begin = opening(scope, 'read write')
      const attempt = (): ReturnType<typeof work> =>
        inTransaction(pool, begin, client => work(new Write(scope, client)))
      for (let count = 1; ; count++) {
        try {
          return await (count === 1 ? attempt() : lane(attempt))
        } catch (error) {
          if (!isPassing(error) || count === tries) throw error
          await pause(count - 1)
        }
      }
    },
    close: () => pool.end(),
  }
}
