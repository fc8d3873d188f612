import type { Read } from '#db'
import { exercisesOf } from '#exercise'
import { termsOf, type Edition, type Editions, type Terms } from '#instrument'

/** The edition of the partnership's newest year, and what the partnership calls things there. */
export const inUse =
  (editions: Editions) =>
  async (tx: Read): Promise<{ readonly edition: Edition; readonly terms: Terms } | undefined> => {
    const exercise = (await exercisesOf(tx))[0]
    if (exercise === undefined) return undefined
    const edition = await editions.pinned(tx, exercise)
    return { edition, terms: termsOf(edition, exercise.terms) }
  }
