import type { Read, Write } from '#db'
import type { Id } from '#ground'
import type { Person } from '../../access/person.ts'
import type { Change, Origin } from '../change.ts'
import type { Tables } from './tables.ts'

/** Records what became of a partnership. */
export const keepChange = async (
  tx: Write,
  partnership: Id<'partnership'>,
  change: Omit<Change, 'by'> & { readonly by: Pick<Person, 'id' | 'name'> },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.partnership_change')
    .values({
      ...{ partnership_id: partnership, id: change.id, kind: change.kind, on_day: change.on },
      ...{ before: change.before, after: change.after, reason: change.reason, recorded_at: change.at },
      ...{ recorded_by: change.by.id, recorded_by_name: change.by.name },
    })
    .execute()
}

/** What became of these partnerships, the newest first, as far as the scope may see it. */
export const changesOf = async (
  tx: Read,
  partnerships: readonly Id<'partnership'>[],
): Promise<readonly (Change & { readonly partnership: Id<'partnership'> })[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.partnership_change')
    .selectAll()
    .where('partnership_id', 'in', partnerships)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ partnership: row.partnership_id, id: row.id, kind: row.kind, on: row.on_day, before: row.before },
    ...{ after: row.after, reason: row.reason, by: row.recorded_by_name, at: row.recorded_at },
  }))
}

/** The partnerships that this one came from, those that they came from in their turn among them. */
export const originsOf = async (tx: Read, partnership: Id<'partnership'>): Promise<readonly Origin[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.partnership_origin')
    .selectAll()
    .where('partnership_id', '=', partnership)
    .orderBy('on_day', 'desc')
    .orderBy('from_name')
    .execute()
  return rows.map(row => ({
    ...{ from: row.from_id, name: row.from_name, kind: row.kind, on: row.on_day, isDirect: row.is_direct },
  }))
}

/** Says where a new partnership came from. One that it came from twice, by two ways, is named once. */
export const keepOrigin = async (tx: Write, partnership: Id<'partnership'>, origin: Origin): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.partnership_origin')
    .values({
      ...{ partnership_id: partnership, from_id: origin.from, from_name: origin.name, kind: origin.kind },
      ...{ on_day: origin.on, is_direct: origin.isDirect },
    })
    .onConflict(conflict => conflict.columns(['partnership_id', 'from_id']).doNothing())
    .execute()
}
