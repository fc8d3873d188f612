import type { Read } from '#db'
import type { Id } from '#ground'

/** The partnership whose rows this transaction reads and writes. Throws outside one: nothing here exists without it. */
export const scopedPartnership = (tx: Read): Id<'partnership'> => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new TypeError('Responses belong to one partnership: the scope names none.')
  return partnership
}
