import { createHash } from 'node:crypto'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import type { ClientBase, QueryResult as Reply } from 'pg'

const seen = new Map<string, number>()
const hotAfter = 8
const textsRemembered = 2000

/**
 * A name for a statement that keeps coming back, so that PostgreSQL parses and plans it once per connection. Planning
 * a join costs about ten times its execution; rare texts stay unnamed, so that connections do not fill up with plans.
 */
const nameFor = (text: string): string | undefined => {
  const count = seen.get(text) ?? 0
  if (count >= hotAfter) return createHash('sha1').update(text).digest('base64url')
  if (count > 0 || seen.size < textsRemembered) seen.set(text, count + 1)
  return undefined
}

/** Sends one statement, as a named one when it is hot. */
export const send = (client: ClientBase, text: string, values: readonly unknown[]): Promise<Reply> => {
  const name = nameFor(text)
  return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
}

class Session implements DatabaseConnection {
  readonly #client: ClientBase

  constructor(client: ClientBase) {
    this.#client = client
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount, command } = await send(this.#client, query.sql, query.parameters)
    const typed = rows as R[]
    return command === 'SELECT' ? { rows: typed } : { rows: typed, numAffectedRows: BigInt(rowCount ?? 0) }
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed: read them in pages.')
  }
}

/** The transaction was begun before Kysely sees the connection and is ended after it; Kysely only asks. */
const driverOver = (client: ClientBase): Driver => {
  const session = new Session(client)
  const refuse = async (): Promise<void> => {
    throw new Error('A Read or Write is one transaction already.')
  }
  const nothing = async (): Promise<void> => undefined
  return {
    init: nothing,
    acquireConnection: async () => session,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  }
}

/** Kysely on one open transaction. */
export const kyselyOn = <Tables>(client: ClientBase): Kysely<Tables> => {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOver(client),
    createIntrospector: kysely => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  return new Kysely<Tables>({ dialect })
}
