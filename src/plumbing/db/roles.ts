import { Client, escapeIdentifier } from 'pg'
import type { Connection } from './pool.ts'

const roles = ['stocktake_owner', 'stocktake_app', 'stocktake_release', 'stocktake_keeper'] as const

/**
 * What an administrator runs once on a server: four roles that can't sign in (they are shared by all databases of the
 * server), the login as a member of each, and the owner's right to make schemas. May be run again.
 */
export const administratorSql = (login: string, database: string): string => {
  const made = roles.map(
    role => `do $$ begin create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
exception when duplicate_object or unique_violation then null; end $$;`,
  )
  return [
    ...made,
    `grant ${roles.join(', ')} to ${escapeIdentifier(login)};`,
    `grant create, connect, temporary on database ${escapeIdentifier(database)} to stocktake_owner;`,
  ].join('\n')
}

/** True when the client's login may become every role and the owner may make schemas in this database. */
const isReady = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ ready: boolean }>(
    `select count(*) = ${roles.length} and bool_and(pg_has_role(oid, 'member'))
       and bool_and(rolname <> 'stocktake_owner' or has_database_privilege(oid, current_database(), 'create')) as ready
     from pg_roles where rolname = any($1)`,
    [roles],
  )
  return rows[0]?.ready === true
}

/**
 * Makes the roles where the login may; idempotent.
 * @throws an Error whose message is the SQL for an administrator, where it may not.
 */
export const ensureRoles = async (connection: Connection): Promise<void> => {
  const client = new Client({ connectionString: connection })
  await client.connect()
  try {
    if (await isReady(client)) return
    const { rows } = await client.query<{ login: string; database: string }>(
      'select session_user as login, current_database() as database',
    )
    const sql = administratorSql(rows[0]?.login ?? '', rows[0]?.database ?? '')
    await client.query(sql).catch((error: unknown) => {
      throw new Error(
        `This database login may not make the roles. An administrator of the server runs once:\n\n${sql}\n`,
        {
          cause: error,
        },
      )
    })
  } finally {
    await client.end()
  }
}
