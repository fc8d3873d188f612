import type { Read, Write } from '#db'
import type { Id } from '#ground'
import type { Organisation } from '../organisation.ts'
import type { Tables } from './tables.ts'

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
