import { setTimeout as pause } from 'node:timers/promises'
import { isKeepable, settingsOf, type Scope } from '#ground'
import { escapeLiteral, type Pool } from 'pg'
import { DatabaseDown, KeptThenFailed, isLost, isPassing, isReadOnly } from './failures.ts'
import { Lease } from './lease.ts'
import { openPool, type Connection } from './pool.ts'
import { Read, Write } from './transaction.ts'

/** The way to the database for everything that answers a person or a job. */
export type Database = {
  /** Read-only transaction under a scope; every statement in it sees the same moment. */
  read<T>(scope: Scope, work: (tx: Read) => Promise<T>): Promise<T>
  /** The same for what waits for nothing: all in one journey. What is asked after its first turn is refused. */
  readAtOnce<T>(scope: Scope, work: (tx: Read) => Promise<T>): Promise<T>
  /**
   * Read-write transaction, done again from the start on 40001 and 40P01: draw ids before calling.
   * @throws KeptThenFailed where the work goes wrong after its `last`.
   */
  write<T>(scope: Scope, work: (tx: Write) => Promise<T>): Promise<T>
  close(): Promise<void>
}

type Mode = 'read only' | 'read write'

const tries = 20

/** Outside a transaction of ours every statement fails that touches a table, and nothing can be changed. */
const shutOutside = '-c default_transaction_read_only=on -c row_security=off'

/**
 * Opening and scope in one statement. `true` ends each setting with the transaction, so that none outlives it. Text
 * that can't be stored can't match anything stored either, so it becomes the setting that matches nothing.
 */
const opening = (scope: Scope, mode: Mode): string => {
  const settings = Object.entries({ row_security: 'on', ...settingsOf(scope) }).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(isKeepable(value) ? value : '')}, true)`,
  )
  return `begin isolation level repeatable read ${mode}; select ${settings.join(', ')}`
}

const asDown = (error: unknown): unknown =>
  isLost(error) ? new DatabaseDown('The database can not be reached.', { cause: error }) : error

/**
 * The first statements travel with the opening and do not wait to hear that it went well. Where it did not, they find no
 * transaction, so the connection is `shutOutside`, and is not used again.
 */
const inTransaction = async <T>(
  pool: Pool,
  begin: string,
  work: (lease: Lease) => Promise<T>,
  isAtOnce = false,
): Promise<T> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw asDown(error)
  })
  const lease = new Lease(client, isAtOnce)
  const opened = lease.open(begin)
  let usable = false
  try {
    const [, result] = await Promise.all([opened, work(lease)])
    const { command } = await lease.end('commit')
    usable = true
    if (command !== 'COMMIT') throw new Error('A statement failed unnoticed, so the transaction was rolled back.')
    return result
  } catch (error) {
    const ended = await endOf(lease, opened)
    usable ||= ended !== undefined
    if (ended === 'COMMIT' && !isAtOnce) throw lateFailure(error)
    throw asDown(error)
  } finally {
    client.release(!usable)
  }
}

/** How a transaction ended whose work failed, once everything that was sent is answered; nothing where it never began. */
const endOf = (lease: Lease, opened: Promise<unknown>): Promise<string | undefined> =>
  lease.end('rollback').then(
    async ({ command }) =>
      opened.then(
        () => command,
        () => undefined,
      ),
    () => undefined,
  )

/** Its end went with its last statements, before the work failed: see `Write.last`. */
const lateFailure = (cause: unknown): KeptThenFailed =>
  new KeptThenFailed(`A write was kept, and then failed: ${cause instanceof Error ? cause.message : ''}`, { cause })

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
    ...{ pipeline: true, session: shutOutside },
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  const lane = makeLane()
  return {
    read: (scope, work) => inTransaction(pool, opening(scope, 'read only'), lease => work(new Read(scope, lease))),
    readAtOnce: (scope, work) =>
      inTransaction(pool, opening(scope, 'read only'), lease => work(new Read(scope, lease)), true),
    async write(scope, work) {
      const begin = opening(scope, 'read write')
      const attempt = (): ReturnType<typeof work> => inTransaction(pool, begin, lease => work(new Write(scope, lease)))
      for (let count = 1; ; count++) {
        try {
          return await (count === 1 ? attempt() : lane(attempt))
        } catch (error) {
          if (isReadOnly(error)) throw new DatabaseDown('The database takes no writes.', { cause: error })
          if (!isPassing(error) || count === tries) throw error
          await pause(count - 1)
        }
      }
    },
    close: () => pool.end(),
  }
}
