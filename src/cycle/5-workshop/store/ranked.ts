import type { Read } from '#db'
import type { Day, Id } from '#ground'
import type { Tables } from './tables.ts'

/** What a workshop held up to be ranked: a candidate for the plan's priorities. */
export type Ranked = {
  readonly workshop: { readonly id: Id<'workshop'>; readonly name: string; readonly heldOn: Day }
  readonly words: string
  readonly standards: readonly number[]
  /** Known where five people or more placed dots. */
  readonly dots?: number
}

/** What the closed workshops of a year ranked: the newest workshop first, then by dots. */
export const rankedOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Ranked[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.candidate as c')
    .innerJoin('workshop.workshop as w', join =>
      join.onRef('w.partnership_id', '=', 'c.partnership_id').onRef('w.id', '=', 'c.workshop_id'),
    )
    .select(['w.id', 'w.name', 'w.held_on', 'c.words', 'c.standards', 'c.dots'])
    .where('w.exercise_id', '=', exercise)
    .where('w.closed_at', 'is not', null)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('w.held_on', 'desc')
    .orderBy('w.id', 'desc')
    .orderBy(order => order.fn.coalesce('c.dots', order.lit(0)), 'desc')
    .orderBy('c.place')
    .execute()
  return rows.map(row => ({
    workshop: { id: row.id, name: row.name, heldOn: row.held_on },
    words: row.words,
    standards: row.standards.toSorted((a, b) => a - b),
    ...(row.dots === null ? {} : { dots: row.dots }),
  }))
}
