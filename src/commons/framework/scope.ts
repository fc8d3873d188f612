import type { Read } from '#db'
import type { Id } from '#ground'

/** The partnership of this scope. Asking without one is a fault of ours. */
export const partnershipIn = (tx: Read): Id<'partnership'> => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new Error('A commissioning framework is asked for inside one partnership.')
  return partnership
}
