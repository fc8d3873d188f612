import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Person } from '../access/person.ts'
import type { Role, RoleHeld } from '../access/role.ts'
import type { Group, GroupKind, Organisation, OrganisationKind, PersonInPartnership, Seat } from './organisation.ts'

export type Tables = {
  'people.installation': { one: boolean; set_up_at: Instant; sample: boolean }
  'people.partnership': {
    id: string
    name: string
    programme_id: string | null
    region_id: string | null
    made_at: Instant
  }
  'people.organisation': {
    partnership_id: string
    id: string
    name: string
    kind: OrganisationKind
    statutory: boolean
    provider: boolean
    ended_at: Instant | null
  }
  'people.partner_group': {
    partnership_id: string
    id: string
    name: string
    kind: GroupKind
    organisation_id: string | null
    made_at: Instant
    ended_at: Instant | null
  }
  'people.seat': {
    partnership_id: string
    id: string
    group_id: string
    organisation_id: string | null
    title: string
    holder: string | null
    holder_person_id: string | null
    vacant_since: Day | null
    ended_at: Instant | null
  }
  'people.role': {
    partnership_id: string
    id: string
    person_id: string
    role: Role
    group_id: string | null
    organisation_id: string | null
    given_at: Instant
    given_by: string | null
    ended_at: Instant | null
    ended_by: string | null
  }
  'people.person': { id: string; email: string | null; name: string; made_at: Instant; erased_at: Instant | null }
}

/** The partner organisations, by name. */
export const organisationsOf = async (tx: Read): Promise<readonly Organisation[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.organisation')
    .select(['id', 'name', 'kind', 'statutory', 'provider'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows
}

/** The groups that stand today with their seats, in the order in which they were made. */
export const groupsOf = async (tx: Read): Promise<readonly Group[]> => {
  const groups = await tx
    .over<Tables>()
    .selectFrom('people.partner_group')
    .select(['id', 'name', 'kind', 'organisation_id'])
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const seats = await seatsOf(tx)
  return groups.map(row => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    ...(row.organisation_id === null ? {} : { organisation: row.organisation_id }),
    seats: seats.filter(seat => seat.group === row.id),
  }))
}

/** One group, also when it has ended: past years keep their names. */
export const groupOf = async (tx: Read, id: Id<'group'>): Promise<Group | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.partner_group')
    .select(['id', 'name', 'kind', 'organisation_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const seats = await seatsOf(tx)
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    ...(row.organisation_id === null ? {} : { organisation: row.organisation_id }),
    seats: seats.filter(seat => seat.group === id),
  }
}

const seatsOf = async (tx: Read): Promise<readonly (Seat & { readonly group: Id<'group'> })[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.seat as s')
    .leftJoin('people.organisation as o', join =>
      join.onRef('o.partnership_id', '=', 's.partnership_id').onRef('o.id', '=', 's.organisation_id'),
    )
    .select(['s.id', 's.group_id', 's.title', 's.holder', 's.vacant_since', 's.organisation_id', 'o.name as body'])
    .where('s.ended_at', 'is', null)
    .orderBy('s.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    group: row.group_id,
    title: row.title,
    ...(row.organisation_id === null ? {} : { organisation: row.organisation_id }),
    ...(row.body === null ? {} : { organisationName: row.body }),
    ...(row.holder === null ? {} : { holder: row.holder }),
    ...(row.vacant_since === null ? {} : { vacantSince: row.vacant_since }),
  }))
}

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
    .select(['r.organisation_id', 'o.provider'])
    .where('r.ended_at', 'is', null)
    .where('r.partnership_id', '=', ownPartnership(tx))
    .orderBy('p.name')
    .orderBy('r.given_at')
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
    }
    const before = people.get(row.person)?.roles ?? []
    people.set(row.person, {
      person: { id: row.person, name: row.name, email: row.email ?? '' },
      roles: [...before, held],
    })
  }
  return [...people.values()]
}

/** A person's own roles elsewhere are visible to them too, so a list of one partnership names it. */
const ownPartnership = (tx: Read): string => ('partnership' in tx.scope ? (tx.scope.partnership ?? '') : '')

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

export const keepOrganisation = async (
  tx: Write,
  partnership: Id<'partnership'>,
  organisation: Organisation,
): Promise<void> => {
  const { id, ...said } = organisation
  await tx
    .over<Tables>()
    .insertInto('people.organisation')
    .values({ partnership_id: partnership, id, ...said, ended_at: null })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doUpdateSet(said))
    .execute()
}

export type KeptGroup = Omit<Group, 'seats'> & { readonly at: Instant }

export const keepGroup = async (tx: Write, partnership: Id<'partnership'>, group: KeptGroup): Promise<void> => {
  const said = { name: group.name, kind: group.kind, organisation_id: group.organisation ?? null }
  await tx
    .over<Tables>()
    .insertInto('people.partner_group')
    .values({ partnership_id: partnership, id: group.id, ...said, made_at: group.at, ended_at: null })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doUpdateSet(said))
    .execute()
}

export const keepSeat = async (
  tx: Write,
  partnership: Id<'partnership'>,
  group: Id<'group'>,
  seat: Omit<Seat, 'organisationName'>,
): Promise<void> => {
  const said = {
    organisation_id: seat.organisation ?? null,
    title: seat.title,
    holder: seat.holder ?? null,
    vacant_since: seat.vacantSince ?? null,
  }
  await tx
    .over<Tables>()
    .insertInto('people.seat')
    .values({
      partnership_id: partnership,
      id: seat.id,
      group_id: group,
      ...said,
      holder_person_id: null,
      ended_at: null,
    })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doUpdateSet(said))
    .execute()
}

const endable = {
  organisation: 'people.organisation',
  group: 'people.partner_group',
  seat: 'people.seat',
} as const

/** Ends an organisation, group or seat: it leaves the lists of today and stays in the years it was part of. */
export const end = async (tx: Write, noun: keyof typeof endable, id: Id, at: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable(endable[noun]).set({ ended_at: at }).where('id', '=', id).execute()
}

export type KeptRole = {
  readonly id: Id<'role'>
  readonly person: Id<'person'>
  readonly role: Role
  readonly group?: Id<'group'>
  readonly organisation?: Id<'organisation'>
  readonly at: Instant
  readonly by?: Id<'person'>
}

export const keepRole = async (tx: Write, partnership: Id<'partnership'>, role: KeptRole): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.role')
    .values({
      partnership_id: partnership,
      id: role.id,
      person_id: role.person,
      role: role.role,
      group_id: role.group ?? null,
      organisation_id: role.organisation ?? null,
      given_at: role.at,
      given_by: role.by ?? null,
      ended_at: null,
      ended_by: null,
    })
    .execute()
}

export const endRole = async (tx: Write, id: Id<'role'>, at: Instant, by: Id<'person'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export const keepPerson = async (tx: Write, person: Person, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.person')
    .values({ id: person.id, email: person.email, name: person.name, made_at: at, erased_at: null })
    .execute()
}

export const keepPartnership = async (
  tx: Write,
  partnership: {
    readonly id: Id<'partnership'>
    readonly name: string
    readonly programme?: Id<'programme'>
    readonly region?: Id<'region'>
  },
  at: Instant,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.partnership')
    .values({
      id: partnership.id,
      name: partnership.name,
      programme_id: partnership.programme ?? null,
      region_id: partnership.region ?? null,
      made_at: at,
    })
    .execute()
}

/** Changes the partnership's name, or the region that it lies in. */
export const renamePartnership = async (
  tx: Write,
  id: Id<'partnership'>,
  changed: { readonly name: string; readonly region?: Id<'region'> },
): Promise<void> => {
  const region = changed.region === undefined ? {} : { region_id: changed.region }
  await tx
    .over<Tables>()
    .updateTable('people.partnership')
    .set({ name: changed.name, ...region })
    .where('id', '=', id)
    .execute()
}

/** The partnerships where the person of this scope has a role, by name. */
export const partnershipsOf = async (
  tx: Read,
): Promise<readonly { readonly id: Id<'partnership'>; readonly name: string }[]> =>
  tx.over<Tables>().selectFrom('people.partnership').select(['id', 'name']).orderBy('name').execute()

/** The name of the partnership of this scope. */
export const partnershipName = async (tx: Read): Promise<string> => {
  const [row] = await tx
    .over<Tables>()
    .selectFrom('people.partnership')
    .select('name')
    .where('id', '=', ownPartnership(tx))
    .execute()
  return row?.name ?? 'Your partnership'
}

/** What the installation is: nothing yet, real, or a sample. */
export type Installed = 'empty' | 'real' | 'sample'

export const installed = async (tx: Read): Promise<Installed> => {
  const row = await tx.over<Tables>().selectFrom('people.installation').select('sample').executeTakeFirst()
  if (row === undefined) return 'empty'
  return row.sample ? 'sample' : 'real'
}

/** Marks the installation as set up; a second attempt violates the table's one row. */
export const markSetUp = async (tx: Write, at: Instant, sample = false): Promise<void> => {
  await tx.over<Tables>().insertInto('people.installation').values({ one: true, set_up_at: at, sample }).execute()
}

/** Ends the champion's role, whoever holds it; signed facts keep their name. */
export const endChampion = async (tx: Write, at: Instant, by: Id<'person'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: by })
    .where('role', '=', 'champion')
    .where('partnership_id', '=', ownPartnership(tx))
    .where('ended_at', 'is', null)
    .execute()
}
