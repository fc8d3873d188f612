import type { Read } from '#db'
import type { Id } from '#ground'

/** Who does something that goes on record. The name stays as it stood. */
export type Recorder = { readonly id: Id<'person'>; readonly name: string }

/** The partnership of this scope. Everything in this room belongs to one; asking without is a fault of ours. */
export const partnershipIn = (tx: Read): Id<'partnership'> => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new Error('A year’s exercise is asked for inside one partnership.')
  return partnership
}
