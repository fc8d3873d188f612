import { after } from 'node:test'
import { openDatabase, type Connection, type Database } from '#db'
import { asAdministrator, createDatabase, inDatabase, migrated, startTestServer, type TestServer } from './server.ts'

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

type Limits = { readonly max?: number }

const makeDatabase = async (from: string, limits: Limits): Promise<TestDatabase> => {
  const server = await testServer()
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  await createDatabase(server, name, from)
  const connection = inDatabase(server, name, 'stocktake')
  const database = openDatabase(connection, limits)
  const made: TestDatabase = {
    ...database,
    connection,
    unscoped: (text, values = []) =>
      asAdministrator(inDatabase(server, name), async client => (await client.query(text, values)).rows),
    async close() {
      if (!open.delete(made)) return
      await database.close()
      await asAdministrator(server, client => client.query(`drop database ${name} with (force)`))
    },
  }
  open.add(made)
  return made
}

/**
 * A database of the caller's own that begins with what `fill` puts into a migrated one. It is filled once on each server,
 * whichever test comes first, and copied from then on.
 * @returns the database, and what `fill` gave when it ran: plain JSON.
 */
export const filledDatabase = async <Told>(
  name: string,
  fill: (database: Database) => Promise<Told>,
): Promise<{ readonly db: TestDatabase; readonly told: Told }> => {
  const server = await testServer()
  const told = await asAdministrator(server, async client => {
    // One test fills it, the others wait here. The lock goes with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const kept = await client.query<{ told: Told }>(
      `select shobj_description(oid, 'pg_database')::json as told from pg_database where datname = $1`,
      [name],
    )
    if (kept.rows[0]) return kept.rows[0].told
    const filling = `${name}_filling`
    await client.query(`drop database if exists ${filling} with (force)`)
    await createDatabase(server, filling, migrated)
    const database = openDatabase(inDatabase(server, filling, 'stocktake'))
    const given = await filled(database, fill)
    await client.query(`comment on database ${filling} is ${client.escapeLiteral(JSON.stringify(given))}`)
    await client.query(`alter database ${filling} rename to ${name}`)
    return given
  })
  return { db: await makeDatabase(name, {}), told }
}

/** A copy can be made only of a database that nobody is in. */
const filled = async <Told>(database: Database, fill: (database: Database) => Promise<Told>): Promise<Told> => {
  try {
    return await fill(database)
  } finally {
    await database.close()
  }
}

/** A migrated database of the caller's own with nothing in it. */
export const freshDatabase = (limits: Limits = {}): Promise<TestDatabase> => makeDatabase(migrated, limits)

/** One that no migration has touched yet. */
export const emptyDatabase = (): Promise<TestDatabase> => makeDatabase('template0', {})
