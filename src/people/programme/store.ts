import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Programme } from './programme.ts'
import type { Tables } from './store/tables.ts'
import type { Staff, StaffRole } from '../staff/staff.ts'

export const keepProgramme = async (
  tx: Write,
  programme: Pick<Programme, 'id' | 'name'>,
  at: Instant,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.programme')
    .values({ id: programme.id, name: programme.name, made_at: at })
    .execute()
}

export const keepRegion = async (
  tx: Write,
  programme: Id<'programme'>,
  id: Id<'region'>,
  name: string,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.region')
    .values({ programme_id: programme, id, name, ended_on: null })
    .execute()
}

export const keepStaff = async (
  tx: Write,
  programme: Id<'programme'>,
  staff: {
    readonly id: Id<'staff'>
    readonly person: Id<'person'>
    readonly role: StaffRole
    readonly region?: Id<'region'>
  },
  at: Instant,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.staff')
    .values({
      programme_id: programme,
      id: staff.id,
      person_id: staff.person,
      role: staff.role,
      region_id: staff.region ?? null,
      given_at: at,
      ended_at: null,
    })
    .execute()
}

/** Everybody on the staff of the programme of this scope now, by name. */
export const staffOf = async (tx: Read, programme: Id<'programme'>): Promise<readonly Staff[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.staff as s')
    .innerJoin('people.person as p', 'p.id', 's.person_id')
    .leftJoin('people.region as r', join =>
      join.onRef('r.programme_id', '=', 's.programme_id').onRef('r.id', '=', 's.region_id'),
    )
    .select(['s.id', 's.role', 's.person_id', 'p.name', 'p.email', 'r.id as region_id', 'r.name as region'])
    .where('s.programme_id', '=', programme)
    .where('s.ended_at', 'is', null)
    .where('p.erased_at', 'is', null)
    .orderBy('p.name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    person: { id: row.person_id, name: row.name, email: row.email ?? '' },
    role: row.role,
    ...(row.region_id === null || row.region === null ? {} : { region: { id: row.region_id, name: row.region } }),
  }))
}

/** Ends somebody's part in the staff; at once. */
export const endStaff = async (tx: Write, id: Id<'staff'>, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.staff')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export const programmeName = async (tx: Read, programme: Id<'programme'>): Promise<string> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.programme')
    .select('name')
    .where('id', '=', programme)
    .executeTakeFirst()
  return row?.name ?? 'The programme'
}
