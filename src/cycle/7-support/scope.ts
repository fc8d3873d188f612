import type { Read } from '#db'
import type { Id } from '#ground'

/** The partnership of this scope. Asking without one is a fault of ours. */
export const partnershipIn = (tx: Read): Id<'partnership'> => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new Error('A support agreement is asked for inside one partnership.')
  return partnership
}

/** One year's agreement of the partnership in this scope, as every row of this room is keyed. */
export const agreementKey = (tx: Read, exercise: Id<'exercise'>) => ({
  partnership_id: partnershipIn(tx),
  exercise_id: exercise,
})
