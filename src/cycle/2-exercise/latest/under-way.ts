import type { Day } from '#ground'
import type { Exercise } from '../year/exercise.ts'

/**
 * The years under way, the newest first: the newest itself, and those before it that are not signed and still have time,
 * for the next may be opened meanwhile. Years that were read in from a document are none.
 */
export const underWay = (exercises: readonly Exercise[], today: Day): readonly Exercise[] =>
  exercises
    .filter(({ phase }) => phase !== 'past')
    .filter(({ phase, planBy }, at) => at === 0 || (phase !== 'signed' && planBy >= today))
