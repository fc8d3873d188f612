import { sql, type Read, type Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Person } from '#people'
import type { ReadingIn, Taking } from '../record.ts'

type Tables = {
  'papers.taking': {
    partnership_id: string
    id: string
    taken_at: Instant
    taken_by: string
    taken_by_name: string
    ended_at: Instant | null
    bytes: number | null
  }
  'papers.reading_in': {
    partnership_id: string
    id: string
    read_at: Instant
    read_by: string
    read_by_name: string
    sha256: string
    name: string
    taken_at: Instant
    taken_by_name: string
  }
  'papers.came_with': { partnership_id: string; person_id: string; email: string }
}

/** Who took everything, the last first. */
export const takingsOf = async (tx: Read): Promise<readonly Taking[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('papers.taking')
    .selectAll()
    .orderBy('taken_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    at: row.taken_at,
    by: row.taken_by_name,
    ...(row.bytes === null ? {} : { bytes: row.bytes }),
  }))
}

export const beginTaking = async (
  tx: Write,
  id: Id<'taking'>,
  by: Pick<Person, 'id' | 'name'>,
  at: Instant,
): Promise<void> => {
  const row = { partnership_id: partnershipIn(tx), id, taken_at: at, taken_by: by.id, taken_by_name: by.name }
  await tx
    .over<Tables>()
    .insertInto('papers.taking')
    .values({ ...row, ended_at: null, bytes: null })
    .execute()
}

export const endTaking = async (tx: Write, id: Id<'taking'>, bytes: number, at: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable('papers.taking').set({ ended_at: at, bytes }).where('id', '=', id).execute()
}

/** The files that the partnership came in from, the last first. */
export const readingsIn = async (tx: Read): Promise<readonly ReadingIn[]> => {
  const rows = await tx.over<Tables>().selectFrom('papers.reading_in').selectAll().orderBy('read_at', 'desc').execute()
  return rows.map(row => ({
    ...{ at: row.read_at, by: row.read_by_name, name: row.name },
    ...{ takenAt: row.taken_at, takenBy: row.taken_by_name },
  }))
}

export type ReadIn = Omit<ReadingIn, 'by'> & {
  readonly id: Id<'reading in'>
  readonly by: Pick<Person, 'id' | 'name'>
  readonly sha256: string
}

export const keepReadingIn = async (tx: Write, read: ReadIn): Promise<void> => {
  const { id, at, by, sha256, name, takenAt, takenBy } = read
  await tx
    .over<Tables>()
    .insertInto('papers.reading_in')
    .values({
      ...{ partnership_id: partnershipIn(tx), id, read_at: at, read_by: by.id, read_by_name: by.name },
      ...{ sha256, name, taken_at: takenAt, taken_by_name: takenBy },
    })
    .execute()
}

/** The addresses that came with people from a file, by their ids. */
export const addressesThatCame = async (tx: Read): Promise<ReadonlyMap<Id<'person'>, string>> => {
  const rows = await tx.over<Tables>().selectFrom('papers.came_with').select(['person_id', 'email']).execute()
  return new Map(rows.map(row => [row.person_id, row.email]))
}

export const keepAddresses = async (
  tx: Write,
  people: readonly { readonly id: Id<'person'>; readonly email: string }[],
): Promise<void> => {
  if (people.length === 0) return
  const rows = people.map(({ id, email }) => ({ partnership_id: partnershipIn(tx), person_id: id, email }))
  await tx.over<Tables>().insertInto('papers.came_with').values(rows).execute()
}

/** How many rows leave in a table of this scope's partnership. The table's name is one that a room has declared. */
export const rowCount = async (tx: Read, table: string, owner: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${sql.table(table)} where ${sql.ref(owner)} = plumbing.scoped_partnership()`.execute(tx.over())
  return rows[0]?.count ?? 0
}
