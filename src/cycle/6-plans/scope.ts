import type { Read } from '#db'
import type { Id } from '#ground'

/** One year's plan of the partnership in this scope, as every row of this room is keyed. */
export const planKey = (tx: Read, exercise: Id<'exercise'>) => ({
  partnership_id: partnershipIn(tx),
  exercise_id: exercise,
})

/** The same, also for somebody by mail: an owner is in one partnership, too. */
export const ownPartnershipIn = (tx: Read): Id<'partnership'> =>
  tx.scope.kind === 'owner' ? tx.scope.of : partnershipIn(tx)

/** The partnership of this scope. Asking without one is a fault of ours. */
export const partnershipIn = (tx: Read): Id<'partnership'> => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new Error('A plan is asked for inside one partnership.')
  return partnership
}
