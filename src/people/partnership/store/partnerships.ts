import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
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
