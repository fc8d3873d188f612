import { Pool, type PoolConfig } from 'pg'
import { valueTypes } from './values.ts'

/** A PostgreSQL URL: `postgresql://user@/database?host=/folder` for a socket. */
export type Connection = string

/** The roles of design.md section 5. None can sign in; the login in the URL may become each. */
export type Role = 'owner' | 'app' | 'release' | 'keeper'

const nameOfRole = (role: Role): string => `stocktake_${role}`

const second = 1000

/**
 * What `pg` (and libraries that make a pool of their own, such as the job queue) need to connect as a role: the role
 * is part of opening the connection, so that no statement ever runs as the login itself.
 * @param session settings that every connection begins with, as `-c name=value`
 */
export const poolSettings = (connection: Connection, role: Role, max: number, session = ''): PoolConfig => {
  const options = `-c timezone=UTC -c datestyle=ISO -c role=${nameOfRole(role)} ${session}`.trimEnd()
  return {
    connectionString: `${connection}${connection.includes('?') ? '&' : '?'}options=${encodeURIComponent(options)}`,
    max,
    types: valueTypes,
    application_name: `stocktake ${role}`,
    connectionTimeoutMillis: 10 * second,
    idleTimeoutMillis: 60 * second,
    keepAlive: true,
  }
}

/**
 * A pool whose connections act as `role`. One that breaks, idle or lent out, never ends the process: it is dropped, and
 * the statement under way fails by itself.
 */
export const openPool = (
  connection: Connection,
  role: Role,
  max: number,
  { session, ...limits }: PoolConfig & { readonly session?: string } = {},
): Pool => {
  const pool = new Pool({ ...poolSettings(connection, role, max, session), ...limits })
  const dropped = (): void => undefined
  return pool.on('error', dropped).on('connect', client => client.on('error', dropped))
}
