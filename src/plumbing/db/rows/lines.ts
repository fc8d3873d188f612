import { sql } from 'kysely'
import type { Read, Write } from '../transaction.ts'
import type { Shape } from './shape.ts'

const listed = (names: readonly string[]) => sql.join(names.map(name => sql.ref(name)))

const pageBytes = 1024 * 1024
/** A few sizes and no other, for each is a statement of its own, and only so many are remembered. */
const [first, ...others] = [100, 10, 50, 250, 500, 1000, 2000] as const

/** How many rows make up to a megabyte, going by those that came last; at least ten. */
const nextCount = (lines: readonly string[]): number => {
  const bytes = lines.reduce((sum, line) => sum + line.length, 0)
  const fit = (pageBytes * lines.length) / Math.max(1, bytes)
  return Math.max(10, ...[first, ...others].filter(size => size <= fit))
}

/**
 * The rows that this scope's partnership has in a table, in the order of their key: each one line of JSON with these
 * columns, written by PostgreSQL, so that every value is exact. About a megabyte at a time, whatever the table holds.
 * @param filled only rows that have a value in this column
 */
export async function* rowLines(
  tx: Read,
  { table, owner, key }: Pick<Shape, 'table' | 'owner' | 'key'>,
  columns: readonly string[],
  filled?: string,
): AsyncGenerator<readonly string[], void, undefined> {
  const isLeaving = filled === undefined ? sql`` : sql`and ${sql.ref(filled)} is not null`
  const order = key.length === 0 ? sql`` : sql`order by ${listed(key)}`
  await sql`
    declare everything no scroll cursor for select row_to_json(one)::text as line from (
      select ${listed(columns)} from ${sql.table(table)}
      where ${sql.ref(owner)} = plumbing.scoped_partnership() ${isLeaving} ${order}) one`.execute(tx.over())
  for (let count: number = first; ;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(count)} from everything`.execute(tx.over())
    const lines = rows.map(({ line }) => line)
    if (lines.length > 0) yield lines
    if (lines.length < count) break
    count = nextCount(lines)
  }
  await sql`close everything`.execute(tx.over())
}

/** Columns that get the same value in every row, by name. */
export type Filling = Readonly<Record<string, string>>

/**
 * Writes rows into a table for this scope's partnership, whatever the lines say of whose they are: each line one row of
 * JSON with these columns. A statement for all of them, so that rows of one call may point at each other.
 * @throws PostgreSQL's error where a value does not fit its column or a rule of the table; see `isUnfit`.
 */
export const writeLines = async (
  tx: Write,
  { table, owner }: Pick<Shape, 'table' | 'owner'>,
  columns: readonly string[],
  lines: readonly string[],
  filling: Filling = {},
): Promise<void> => {
  if (lines.length === 0) return
  const others = Object.keys(filling)
  const values = [
    sql`plumbing.scoped_partnership()`,
    ...columns.map(name => sql`r.${sql.ref(name)}`),
    ...others.map(name => sql`${filling[name]}`),
  ]
  const rows = `[${lines.join(',')}]`
  await sql`
    insert into ${sql.table(table)} (${listed([owner, ...columns, ...others])}) select ${sql.join(values)}
    from json_populate_recordset(null::${sql.table(table)}, ${rows}::json) r`.execute(tx.over())
}
