import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { DeskPartnership, Programme } from './programme.ts'

type Tables = {
  'people.programme': { id: string; name: string; made_at: Instant }
  'people.region': { programme_id: string; id: string; name: string }
  'people.staff': {
    programme_id: string
    id: string
    person_id: string
    role: 'programme-admin' | 'regional-lead'
    region_id: string | null
    given_at: Instant
    ended_at: Instant | null
  }
  'people.partnership': {
    id: string
    name: string
    programme_id: string | null
    region_id: string | null
    made_at: Instant
  }
}

export const keepProgramme = async (tx: Write, programme: Programme, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.programme')
    .values({ ...programme, made_at: at })
    .execute()
}

export const keepRegion = async (
  tx: Write,
  programme: Id<'programme'>,
  id: Id<'region'>,
  name: string,
): Promise<void> => {
  await tx.over<Tables>().insertInto('people.region').values({ programme_id: programme, id, name }).execute()
}

export const keepStaff = async (
  tx: Write,
  programme: Id<'programme'>,
  staff: { readonly id: Id<'staff'>; readonly person: Id<'person'> },
  at: Instant,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.staff')
    .values({
      programme_id: programme,
      id: staff.id,
      person_id: staff.person,
      role: 'programme-admin',
      region_id: null,
      given_at: at,
      ended_at: null,
    })
    .execute()
}

/** The programmes on whose staff the person of this scope is. */
export const programmesOf = async (tx: Read, person: Id<'person'>): Promise<readonly Programme[]> =>
  tx
    .over<Tables>()
    .selectFrom('people.staff as s')
    .innerJoin('people.programme as p', 'p.id', 's.programme_id')
    .select(['p.id', 'p.name'])
    .where('s.person_id', '=', person)
    .where('s.ended_at', 'is', null)
    .orderBy('p.name')
    .execute()

/** The partnerships of the programme of this scope, by region and name. */
export const deskPartnerships = async (tx: Read, programme: Id<'programme'>): Promise<readonly DeskPartnership[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.partnership as p')
    .leftJoin('people.region as r', join =>
      join.onRef('r.programme_id', '=', 'p.programme_id').onRef('r.id', '=', 'p.region_id'),
    )
    .select(['p.id', 'p.name', 'r.name as region'])
    .where('p.programme_id', '=', programme)
    .orderBy('r.name')
    .orderBy('p.name')
    .execute()
  return rows.map(row => ({ id: row.id, name: row.name, ...(row.region === null ? {} : { region: row.region }) }))
}

export const regionNames = async (tx: Read, programme: Id<'programme'>): Promise<ReadonlyMap<string, Id<'region'>>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.region')
    .select(['id', 'name'])
    .where('programme_id', '=', programme)
    .execute()
  return new Map(rows.map(row => [row.name, row.id]))
}
