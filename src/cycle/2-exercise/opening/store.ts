import type { Read } from '#db'
import { groupsOf } from '#people'
import { originsOf, standardsOf, type Editions } from '#instrument'
import { sittingsOf } from '../sitting/store.ts'
import { exercisesOf } from '../year/store.ts'
import type { Found } from './found.ts'

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
