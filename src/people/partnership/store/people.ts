import { inLine, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Person } from '../../access/person.ts'
import type { RoleHeld } from '../../access/role.ts'
import type { PersonInPartnership } from '../organisation.ts'
import { type Tables, ownPartnership } from './tables.ts'

/** Everyone with a role here now, by name. */
export const peopleOf = async (tx: Read): Promise<readonly PersonInPartnership[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.role as r')
    .innerJoin('people.person as p', 'p.id', 'r.person_id')
    .leftJoin('people.partner_group as g', join =>
      join.onRef('g.partnership_id', '=', 'r.partnership_id').onRef('g.id', '=', 'r.group_id'),
    )
    .leftJoin('people.organisation as o', join =>
      join.onRef('o.partnership_id', '=', 'r.partnership_id').onRef('o.id', '=', 'r.organisation_id'),
    )
    .select(['p.id as person', 'p.name', 'p.email', 'r.id', 'r.role', 'r.group_id', 'g.name as group_name'])
    .select(['r.organisation_id', 'o.provider', 'r.starts_on', 'r.ends_on', 'r.given_by'])
    .where('r.ended_at', 'is', null)
    .where('p.erased_at', 'is', null)
    .where('r.partnership_id', '=', ownPartnership(tx))
    .orderBy('p.name')
    .orderBy('r.given_at')
    .orderBy('r.id')
    .execute()
  const people = new Map<string, PersonInPartnership>()
  for (const row of rows) {
    const held: RoleHeld = {
      id: row.id,
      role: row.role,
      provider: row.provider ?? false,
      ...(row.group_id === null ? {} : { group: row.group_id }),
      ...(row.group_name === null ? {} : { groupName: row.group_name }),
      ...(row.organisation_id === null ? {} : { organisation: row.organisation_id }),
      ...(row.starts_on === null ? {} : { startsOn: row.starts_on }),
      ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
      ...(row.given_by === null ? {} : { givenBy: row.given_by }),
    }
    const before = people.get(row.person)?.roles ?? []
    people.set(row.person, {
      person: { id: row.person, name: row.name, email: row.email ?? '' },
      roles: [...before, held],
    })
  }
  return [...people.values()]
}

/** The names behind ids, also of people who have left. */
export const personNamesOf = async (
  tx: Read,
  ids: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** The names of all people that this scope may read. */
export const personNamesRead = async (tx: Read): Promise<readonly string[]> =>
  (await tx.over<Tables>().selectFrom('people.person').select('name').orderBy('name').execute()).map(({ name }) => name)

export const keepPerson = async (tx: Write, person: Person, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.person')
    .values({ id: person.id, email: person.email, name: person.name, made_at: at, erased_at: null })
    .execute()
}

/** Holds the person of this scope, who becomes something: of two things at once, the second knows of the first. */
export const holdPerson = async (tx: Write, id: Id<'person'>): Promise<void> => {
  await inLine(tx, 'people.person', { id })
}
