import { inLine, type Read, type Write } from '#db'
import type { Day, Id } from '#ground'
import { keyOf } from '../publication.ts'
import type { AreaKind, Region } from '../region.ts'
import type { Tables } from './tables.ts'

/** The regions of the programme of this scope that have not ended, by name. */
export const regionsOf = async (tx: Read, programme: Id<'programme'>): Promise<readonly Region[]> =>
  tx
    .over<Tables>()
    .selectFrom('people.region')
    .select(['id', 'name'])
    .where('programme_id', '=', programme)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute()

/**
 * Holds a region of the programme of this scope until the end of the transaction: of two who write what belongs to it,
 * the second is done again from the start once the first is through.
 */
export const holdRegion = async (tx: Write, programme: Id<'programme'>, id: Id<'region'>): Promise<void> => {
  await inLine(tx, 'people.region', { programme_id: programme, id })
}

/** Writes a region's name otherwise, or ends it. */
export const changeRegion = async (
  tx: Write,
  programme: Id<'programme'>,
  id: Id<'region'>,
  change: { readonly name: string } | { readonly endedOn: Day },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.region')
    .set('name' in change ? { name: change.name } : { ended_on: change.endedOn })
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .execute()
}

/** The kinds of area of the programme of this scope that are in use, in the order in which they were added. */
export const areaKindsOf = async (tx: Read, programme: Id<'programme'>): Promise<readonly AreaKind[]> =>
  tx
    .over<Tables>()
    .selectFrom('people.area_kind')
    .select(['id', 'name'])
    .where('programme_id', '=', programme)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute()

/** Adds a kind of area; one that ended under the same key comes back. */
export const keepAreaKind = async (
  tx: Write,
  programme: Id<'programme'>,
  id: Id<'area kind'>,
  name: string,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.area_kind')
    .values({ programme_id: programme, id, key: keyOf(name), name, ended_on: null })
    .onConflict(conflict => conflict.columns(['programme_id', 'key']).doUpdateSet({ name, ended_on: null }))
    .execute()
}

export const endAreaKind = async (
  tx: Write,
  programme: Id<'programme'>,
  id: Id<'area kind'>,
  on: Day,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.area_kind')
    .set({ ended_on: on })
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .execute()
}
