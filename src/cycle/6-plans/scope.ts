import type { Read } from '#db'
import { partnershipIn, type Id } from '#ground'

/** One year's plan of the partnership in this scope, as every row of this room is keyed. */
export const planKey = (tx: Read, exercise: Id<'exercise'>) => ({
  partnership_id: partnershipIn(tx),
  exercise_id: exercise,
})

/** The same, also for somebody by mail: an owner is in one partnership, too. */
export const ownPartnershipIn = (tx: Read): Id<'partnership'> =>
  tx.scope.kind === 'owner' ? tx.scope.of : partnershipIn(tx)
