import { escapeIdentifier, type ClientBase } from 'pg'

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

const readiness = `
  select count(*) = ${roles.length} and bool_and(pg_has_role(oid, 'member'))
    and bool_and(rolname <> 'stocktake_owner' or has_database_privilege(oid, current_database(), 'create')) as ready
  from pg_roles where rolname = any($1)`

/**
 * Makes sure that the client's login may become every role, and the owner make schemas in this database.
 * @throws where it may not make them: the message is the SQL for an administrator.
 */
export const ensureRoles = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ ready: boolean }>(readiness, [roles])
  if (rows[0]?.ready) return
  const names = 'select session_user as login, current_database() as database'
  const { login = '', database = '' } = (await client.query<{ login: string; database: string }>(names)).rows[0] ?? {}
  const sql = administratorSql(login, database)
  await client.query(sql).catch((error: unknown) => {
    throw new Error(
      `The login in DATABASE_URL may not make the roles that keep partnerships apart. An administrator of the ` +
        `server runs this once, in the database ${database}:\n\n${sql}\n`,
      { cause: error },
    )
  })
}
