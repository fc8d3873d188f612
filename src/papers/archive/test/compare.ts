import type { TestDatabase } from '#test/database.ts'
import type { Id } from '#ground'
import type { Person } from '#people'
import type { Content } from './archives.ts'

/** Whoever reads archives in: nobody in the fictional programme. */
export const reader: Person = {
  ...{ id: '01900000-0000-7000-8000-0000000000aa', name: 'Nell Orme', email: 'nell@example.org' },
}

export const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

export const keepReader = (db: TestDatabase): Promise<unknown> =>
  db.unscoped('insert into people.person (id, name, email, made_at) values ($1, $2, $3, now())', [
    ...[reader.id, reader.name, reader.email],
  ])

/** When a partnership came in, as the lines of an archive say it. */
export const readAtOf = async (db: TestDatabase, partnership: Id<'partnership'>): Promise<string> => {
  const [row] = await db.unscoped<{ at: string }>(
    `select to_json(read_at) #>> '{}' as at from papers.reading_in where partnership_id = $1 order by read_at desc`,
    [partnership],
  )
  return row?.at ?? ''
}

type Row = Readonly<Record<string, unknown>>
const rowsOf = (lines: readonly string[]): readonly Row[] => lines.map(line => JSON.parse(line) as Row)

export const read = (content: Content, table: string): readonly Row[] =>
  rowsOf(content.get(`content/${table}.json`) ?? [])

/** Every id as the number of its first appearance, so that two with other ids can be compared. */
const numbered = (lines: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, readonly string[]> => {
  const seen = new Map<string, string>()
  const number = (id: string): string => {
    const known = seen.get(id) ?? `#${seen.size}`
    seen.set(id, known)
    return known
  }
  return new Map(lines.map(([name, rows]) => [name, rows.map(row => row.replace(anyId, number))]))
}

/** What reading in changes, and nothing else: each by name, so that one that is not here is found. */
const told: Readonly<Record<string, (row: Row, isAfter: boolean, readAt: string) => Row | undefined>> = {
  // Whoever reads it in is new, and leads from then on.
  persons: row => (row['name'] === reader.name ? undefined : row),
  // Roles come in ended.
  'people.role': (row, isAfter, readAt) => {
    if (isAfter && row['given_at'] === readAt) return undefined
    return row['ended_at'] === readAt ? { ...row, ended_at: null } : row
  },
  // Invitations that were open come in withdrawn.
  'people.invitation': (row, _isAfter, readAt) =>
    row['withdrawn_at'] === readAt ? { ...row, withdrawn_at: null } : row,
  // What was granted to the readers of one programme is not for those of another.
  'people.permission_withdrawal': (row, isAfter, readAt) =>
    isAfter && row['withdrawn_at'] === readAt ? undefined : row,
  // A workshop that is to come has a new code.
  'workshop.workshop': row => (row['closed_at'] === null ? { ...row, code: '' } : row),
  // Looks are chained anew, for the chain is made of ids.
  'people.look': row => ({ ...row, chain: '' }),
  'papers.taking': row => (row['taken_by_name'] === reader.name ? undefined : row),
  'papers.reading_in': (row, isAfter) => (isAfter ? undefined : row),
}

const tableOf = (name: string): string => name.replace(/^content\/|\.json$/g, '')

/** Content without what reading in says of itself, and with numbers for ids. */
export const comparable = (
  content: Content,
  isAfter: boolean,
  readAt: string,
): ReadonlyMap<string, readonly string[]> =>
  numbered(
    [...content].map(([name, lines]) => {
      const change = told[tableOf(name)]
      if (change === undefined) return [name, lines]
      return [
        name,
        rowsOf(lines)
          .flatMap(row => change(row, isAfter, readAt) ?? [])
          .map(row => JSON.stringify(row)),
      ]
    }),
  )

/** Tables without a row, and columns without a value in any row: what a comparison says nothing about. */
export const emptyColumns = (content: Content): readonly string[] =>
  [...content].flatMap(([name, lines]) => {
    const rows = rowsOf(lines)
    if (rows.length === 0) return [`${tableOf(name)} (no row)`]
    return Object.keys(rows[0] ?? {})
      .filter(column => rows.every(row => row[column] === null))
      .map(column => `${tableOf(name)}.${column}`)
  })
