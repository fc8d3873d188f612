import type { Read, Write } from '#db'
import { dayOf, type Day, type Id, type Instant } from '#ground'
import type { Allotment } from '../allotment.ts'
import type { Tables } from './tables.ts'

/** Who is allotted where in the programme of this scope, by the lead's name; those whose days are over until they end. */
export const allotmentsOf = async (tx: Read, programme: Id<'programme'>): Promise<readonly Allotment[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.role as r')
    .innerJoin('people.person as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.partnership_id', 'r.person_id', 'p.name', 'p.email', 'r.given_at', 'r.starts_on', 'r.ends_on'])
    .where('r.programme_id', '=', programme)
    .where('r.role', '=', 'local-lead')
    .where('r.ended_at', 'is', null)
    .orderBy('p.name')
    .orderBy('r.given_at')
    .orderBy('r.id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, partnership: row.partnership_id, givenOn: dayOf(row.given_at) },
    lead: { id: row.person_id, name: row.name, email: row.email ?? '' },
    ...(row.starts_on === null ? {} : { startsOn: row.starts_on }),
    ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
  }))
}

/** Everybody who is or was a local lead in the programme, by name: whom it can allot without inviting. */
export const knownLeads = async (
  tx: Read,
  programme: Id<'programme'>,
): Promise<readonly { readonly id: Id<'person'>; readonly name: string }[]> =>
  tx
    .over<Tables>()
    .selectFrom('people.role as r')
    .innerJoin('people.person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('r.programme_id', '=', programme)
    .where('r.role', '=', 'local-lead')
    .where('p.email', 'is not', null)
    .orderBy('p.name')
    .execute()

export type AllotmentFact = { readonly at: Instant; readonly by: Id<'person'> }

/** Allots somebody to a partnership: they are its local lead on those days. */
export const keepAllotment = async (
  tx: Write,
  programme: Id<'programme'>,
  allotted: {
    readonly id: Id<'role'>
    readonly lead: Id<'person'>
    readonly partnership: Id<'partnership'>
    readonly startsOn?: Day
    readonly endsOn?: Day
  },
  { at, by }: AllotmentFact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.role')
    .values({
      ...{ partnership_id: allotted.partnership, id: allotted.id, person_id: allotted.lead, role: 'local-lead' },
      ...{ programme_id: programme, group_id: null, organisation_id: null, given_at: at, given_by: by },
      ...{ starts_on: allotted.startsOn ?? null, ends_on: allotted.endsOn ?? null, ended_at: null, ended_by: null },
    })
    .execute()
}

/** Says the days of an allotment anew. */
export const changeAllotment = async (
  tx: Write,
  programme: Id<'programme'>,
  id: Id<'role'>,
  days: Pick<Allotment, 'startsOn' | 'endsOn'>,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ starts_on: days.startsOn ?? null, ends_on: days.endsOn ?? null })
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .execute()
}

/** Ends what the programme's side has in a partnership, or one allotment, at once. */
export const endAllotments = async (
  tx: Write,
  programme: Id<'programme'>,
  which: { readonly id: Id<'role'> } | { readonly partnership: Id<'partnership'> },
  { at, by }: AllotmentFact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: by })
    .where('programme_id', '=', programme)
    .where(role => role.and('id' in which ? { id: which.id } : { partnership_id: which.partnership }))
    .where('ended_at', 'is', null)
    .execute()
}
