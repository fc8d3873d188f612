import { inLine, type Read, type Write } from '#db'
import { dayOf, type Day, type Id } from '#ground'
import type { Role } from '../../access/role.ts'
import type { DeskPartnership } from '../programme.ts'
import type { Tables } from './tables.ts'

/** The partnerships of the programme of this scope, by region and name; closed ones among them. None once it is over. */
export const deskPartnerships = async (tx: Read, programme: Id<'programme'>): Promise<readonly DeskPartnership[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.partnership as p')
    .leftJoin('people.region as r', join =>
      join.onRef('r.programme_id', '=', 'p.programme_id').onRef('r.id', '=', 'p.region_id'),
    )
    .leftJoin('people.area_kind as k', join =>
      join.onRef('k.programme_id', '=', 'p.programme_id').onRef('k.id', '=', 'p.area_kind_id'),
    )
    .select(['p.id', 'p.name', 'r.name as region', 'p.region_id', 'k.name as area', 'p.area_kind_id'])
    .select(['p.closed_on', 'p.made_at'])
    .where('p.programme_id', '=', programme)
    .orderBy('r.name')
    .orderBy('p.name')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, name: row.name, joinedOn: dayOf(row.made_at) },
    ...(row.region === null || row.region_id === null ? {} : { region: row.region, regionId: row.region_id }),
    ...(row.area === null || row.area_kind_id === null ? {} : { area: row.area, areaId: row.area_kind_id }),
    ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
  }))
}

/** Says where a partnership lies or what kind of area it is, what it is called, or that it is closed. */
export const changePartnership = async (
  tx: Write,
  id: Id<'partnership'>,
  change: {
    readonly name?: string
    readonly region?: Id<'region'>
    readonly area?: Id<'area kind'>
    readonly closedOn?: Day
  },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.partnership')
    .set(row => ({
      name: change.name ?? row.ref('name'),
      ...(change.region === undefined ? {} : { region_id: change.region }),
      ...(change.area === undefined ? {} : { area_kind_id: change.area }),
      ...(change.closedOn === undefined ? {} : { closed_on: change.closedOn }),
    }))
    .where('id', '=', id)
    .execute()
}

/** What the person of this scope is in the partnerships of a programme now. */
export const rolesInProgramme = async (
  tx: Read,
  programme: Id<'programme'>,
  person: Id<'person'>,
): Promise<readonly Role[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.role as r')
    .innerJoin('people.partnership as p', 'p.id', 'r.partnership_id')
    .select('r.role')
    .where('p.programme_id', '=', programme)
    .where('r.person_id', '=', person)
    .where('r.ended_at', 'is', null)
    .execute()
  return rows.map(row => row.role)
}

/** Holds those partnerships of a programme in which the person of this scope is anything: nobody gives them more meanwhile. */
export const holdPartnershipsOf = async (
  tx: Write,
  programme: Id<'programme'>,
  person: Id<'person'>,
): Promise<void> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.role as r')
    .innerJoin('people.partnership as p', 'p.id', 'r.partnership_id')
    .select('p.id')
    .distinct()
    .where('p.programme_id', '=', programme)
    .where('r.person_id', '=', person)
    .where('r.ended_at', 'is', null)
    .orderBy('p.id')
    .execute()
  for (const { id } of rows) await inLine(tx, 'people.partnership', { id })
}
