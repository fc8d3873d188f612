import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { openPool, type Connection } from './pool.ts'

type Migration = { readonly name: string; readonly sha256: string; readonly text: string }
type Applied = { readonly name: string; readonly sha256: string }

/** Runs plain statements as the owner, outside any transaction: for a library that brings its own schema. */
export type Owner = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

/** The database and this version of the program do not belong together. The message says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

const fileName = /^\d{3}-[a-z0-9-]+\.sql$/

const readMigrations = async (folder: string): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  const odd = names.find((name, index) => !fileName.test(name) || names[index + 1]?.slice(0, 3) === name.slice(0, 3))
  if (odd !== undefined)
    throw new MigrationRefused(`${odd}: a migration is called 012-some-words.sql, each number once.`)
  return Promise.all(
    names.map(async name => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name: name.slice(0, -4), sha256: createHash('sha256').update(text).digest('hex'), text }
    }),
  )
}

const ledger = `
  create schema if not exists plumbing;
  create table if not exists plumbing.migration (
    name text primary key,
    sha256 text not null,
    at timestamptz not null default now()
  )`

/** Two processes may both make the ledger; the slower one is told that it is there already. */
const makeLedger = async (pool: Pool): Promise<void> => {
  await pool.query(ledger).catch(async (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['23505', '42P06', '42P07'].includes(code)) throw error
    await pool.query(ledger)
  })
}

const check = (migrations: readonly Migration[], applied: readonly Applied[]): void => {
  for (const { name, sha256 } of applied) {
    const ours = migrations.find(migration => migration.name === name)
    if (ours === undefined)
      throw new MigrationRefused(
        `The database has seen a newer version of this program: it holds migration ${name}. Start that version.`,
      )
    if (ours.sha256 !== sha256)
      throw new MigrationRefused(
        `migrations/${name}.sql was edited after it was applied here. Put it back and write a new migration instead.`,
      )
  }
  const newest = applied.at(-1)?.name ?? ''
  const late = migrations.find(({ name }) => name < newest && !applied.some(done => done.name === name))
  if (late !== undefined)
    throw new MigrationRefused(
      `migrations/${late.name}.sql is new but ${newest} was applied before it: number it higher.`,
    )
}

const appliedTo = async (client: Pool | PoolClient): Promise<readonly Applied[]> => {
  const { rows } = await client.query<Applied>('select name, sha256 from plumbing.migration order by name')
  return rows
}

/** One migration in one transaction. The lock makes a second process wait and then find the work done. */
const apply = async (client: PoolClient, migrations: readonly Migration[], next: Migration): Promise<void> => {
  await client.query('begin; lock table plumbing.migration in exclusive mode')
  const applied = await appliedTo(client)
  check(migrations, applied)
  if (!applied.some(({ name }) => name === next.name)) {
    await client.query(next.text)
    await client.query('reset role')
    await client.query('insert into plumbing.migration (name, sha256) values ($1, $2)', [next.name, next.sha256])
  }
  await client.query('commit')
}

const failed = ({ name, text }: Migration, error: unknown): Error => {
  const position = error instanceof DatabaseError ? Number(error.position) : Number.NaN
  const line = position > 0 ? ` line ${text.slice(0, position).split('\n').length}` : ''
  return new Error(`migrations/${name}.sql${line}: ${error instanceof Error ? error.message : ''}`, { cause: error })
}

/**
 * Brings the database up to this version of the program, as the owner, forward only.
 * @param jobs makes the job queue's own schema, after the rooms' migrations.
 * @returns the names of the migrations applied now.
 * @throws MigrationRefused when a file was edited, is missing or comes too late.
 */
export const migrate = async (
  connection: Connection,
  options: { readonly folder: string; readonly jobs?: (owner: Owner) => Promise<void> },
): Promise<readonly string[]> => {
  const migrations = await readMigrations(options.folder)
  const pool = openPool(connection, 'owner', 1)
  try {
    await makeLedger(pool)
    const before = await appliedTo(pool)
    check(migrations, before)
    const pending = migrations.filter(({ name }) => !before.some(done => done.name === name))
    const client = await pool.connect()
    try {
      for (const next of pending)
        await apply(client, migrations, next).catch(async (error: unknown) => {
          await client.query('rollback').catch(() => undefined)
          if (error instanceof MigrationRefused) throw error
          throw failed(next, error)
        })
      await options.jobs?.({
        executeSql: async (text, values = []) => ({ rows: (await client.query(text, values)).rows }),
      })
    } finally {
      client.release()
    }
    return pending.map(({ name }) => name)
  } finally {
    await pool.end()
  }
}
