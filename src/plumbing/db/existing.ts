import { Client } from 'pg'
import type { Connection } from './pool.ts'
import { ensureRoles } from './roles.ts'

/** Host and database, without the password that the URL may hold. */
const say = (client: Client): string => `${client.host}:${client.port}/${client.database}`

/**
 * Makes ready the server that DATABASE_URL names: it answers, is new enough and has the roles.
 * @throws one clear message: it is down, it is too old, or what an administrator must run first.
 */
export const prepareServer = async (connection: Connection): Promise<void> => {
  const client = new Client({ connectionString: connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message || error.name : 'no answer'
      throw new Error(
        `The database ${say(client)} can not be reached (${reason}). Is it running, is DATABASE_URL right?`,
        {
          cause: error,
        },
      )
    })
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::integer as number, current_setting('server_version') as version`,
    )
    if ((rows[0]?.number ?? 0) < 150_000)
      throw new Error(`The database ${say(client)} is PostgreSQL ${rows[0]?.version}; Stocktake needs 15 or newer.`)
    await ensureRoles(client)
  } finally {
    await client.end()
  }
}
