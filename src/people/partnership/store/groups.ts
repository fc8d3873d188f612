import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Group, Seat } from '../organisation.ts'
import type { Tables } from './tables.ts'

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
