import type { Read } from '#db'
import { partnershipIn, type Id } from '#ground'

/** One year's agreement of the partnership in this scope, as every row of this room is keyed. */
export const agreementKey = (tx: Read, exercise: Id<'exercise'>) => ({
  partnership_id: partnershipIn(tx),
  exercise_id: exercise,
})
