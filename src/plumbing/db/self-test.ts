import type { ClientBase } from 'pg'
import { catalogueFaults, walledTables } from './catalogue.ts'
import { openPool, type Connection } from './pool.ts'

/** The wall between partnerships, or the promise to keep what was acknowledged, does not hold here. */
export class SelfTestFailed extends Error {
  override readonly name = 'SelfTestFailed'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(`The database is not safe to use:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const roleQuestion = `
  select fault from pg_roles r cross join lateral (values
    (current_user <> 'stocktake_app', 'requests do not run as stocktake_app: is a connection pooler in between?'),
    (rolsuper, 'stocktake_app is a superuser'),
    (rolbypassrls, 'stocktake_app bypasses row-level security'),
    (exists (select from pg_auth_members where member = r.oid), 'stocktake_app is a member of another role'),
    (exists (select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = r.oid and deptype = 'o'),
      'stocktake_app owns something'),
    (current_setting('fsync') <> 'on', 'fsync is off'),
    (current_setting('full_page_writes') <> 'on', 'full_page_writes is off'),
    (current_setting('synchronous_commit') = 'off', 'synchronous_commit is off'),
    (current_setting('server_encoding') <> 'UTF8', 'the encoding of the database is not UTF8')
  ) as check_of (so, fault) where rolname = 'stocktake_app' and so`

const roleFaults = async (client: ClientBase): Promise<readonly string[]> => {
  const { rows } = await client.query<{ fault: string }>(roleQuestion)
  return rows.map(({ fault }) => fault)
}

/** A request that forgot its scope must see nothing at all. */
const openTables = async (client: ClientBase): Promise<readonly string[]> => {
  const tables = await walledTables(client)
  if (tables.length === 0) return []
  const looks = tables.map(name => `select '${name}' as name where exists (select from ${name})`)
  const { rows } = await client.query<{ name: string }>(looks.join(' union all '))
  return rows.map(({ name }) => `${name}: shows rows without a scope`)
}

/**
 * Run at every start, before the first request.
 * @throws SelfTestFailed naming everything that is wrong.
 */
export const selfTest = async (connection: Connection): Promise<void> => {
  const pool = openPool(connection, 'app', 1)
  try {
    const client = await pool.connect()
    try {
      const faults = [...(await roleFaults(client)), ...(await catalogueFaults(client)), ...(await openTables(client))]
      if (faults.length > 0) throw new SelfTestFailed(faults)
    } finally {
      client.release()
    }
  } finally {
    await pool.end()
  }
}
