import { sql, type Read, type Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import { type Tables, ownPartnership } from './tables.ts'

export const keepPartnership = async (
  tx: Write,
  partnership: {
    readonly id: Id<'partnership'>
    readonly name: string
    readonly programme?: Id<'programme'>
    readonly region?: Id<'region'>
    readonly area?: Id<'area kind'>
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
      area_kind_id: partnership.area ?? null,
      closed_on: null,
      made_at: at,
    })
    .execute()
}

/**
 * Where somebody can go today, by name: the partnerships in which they hold a role. One from the programme's side holds
 * on its days, and as long as the programme runs.
 */
export const partnershipsFor = async (
  tx: Read,
  person: Id<'person'>,
  today: Day,
): Promise<readonly { readonly id: Id<'partnership'>; readonly name: string; readonly closedOn?: Day }[]> => {
  const { rows } = await sql<{ id: string; name: string; closed_on: Day | null }>`
    select p.id, p.name, p.closed_on from people.partnership p
    where exists (
      select from people.role r where r.partnership_id = p.id and r.person_id = ${person} and r.ended_at is null
      and coalesce(r.starts_on <= ${today}, true) and coalesce(r.ends_on >= ${today}, true)
      and not exists (
        select from people.programme_span span where span.programme_id = r.programme_id and span.last_day < ${today}))
    order by p.name`.execute(tx.over<Tables>())
  return rows.map(row => ({
    ...{ id: row.id, name: row.name },
    ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
  }))
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
