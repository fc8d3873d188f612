import type { Read } from '#db'
import type { Id } from '#ground'
import { groupsOf, type Group } from '#people'
import { originsOf, standardsOf, type Edition, type Editions, type Origin } from '#instrument'
import { sittingsOf } from '../sitting/store.ts'
import type { Exercise } from '../year/exercise.ts'
import { exercisesOf } from '../year/store.ts'

/** A group that sat in the last year, and how many of its standards it looked at. */
export type SatLast = { readonly group: Id<'group'>; readonly looked: number; readonly of: number }

/** What opening a year starts from. */
export type Found = {
  readonly exercises: readonly Exercise[]
  readonly groups: readonly Group[]
  readonly editions: readonly Edition[]
  /** Where editions come from that do not come with Stocktake. */
  readonly origins: ReadonlyMap<string, Origin>
  /** The newest year, with who sat in it. */
  readonly last?: { readonly exercise: Exercise; readonly sat: readonly SatLast[] }
}

/** The groups there are, the editions to choose from, and the last year with who sat in it. */
export const foundFor = async (tx: Read, editions: Editions): Promise<Found> => {
  const exercises = await exercisesOf(tx)
  const found = {
    ...{ exercises, groups: await groupsOf(tx) },
    ...{ editions: await editions.choice(tx), origins: await originsOf(tx) },
  }
  const [exercise] = exercises
  if (exercise === undefined) return found
  const of = standardsOf(await editions.pinned(tx, exercise)).length
  const sittings = await sittingsOf(tx, exercise.id)
  const sat = sittings.map(({ group, standards }) => ({ group: group.id, looked: standards.length, of }))
  return { ...found, last: { exercise, sat } }
}
