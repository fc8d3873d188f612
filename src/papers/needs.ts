import type { Exercise } from '#exercise'
import type { Editions, Edition } from '#instrument'
import type { Needs } from '#people'

/** What this room's pages and papers need: the house, and the editions in force. */
export type PaperNeeds = Needs & { readonly editions: Editions }

/** The edition that an exercise pins. */
export const editionOf = (
  { editions }: Pick<PaperNeeds, 'editions'>,
  exercise: Pick<Exercise, 'editionId'>,
): Edition => {
  const edition = editions.find(exercise.editionId)
  if (edition === undefined) throw new Error(`The edition ${exercise.editionId} is not in force here.`)
  return edition
}
