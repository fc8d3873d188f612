import type { Read } from '#db'
import type { Id } from '#ground'

/** The partnership of this scope. What this room keeps belongs to one; asking without is a fault of ours. */
export const partnershipIn = (tx: Read): Id<'partnership'> => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new Error('Held editions and drafts are asked for inside one partnership.')
  return partnership
}

/** Who does something that goes on record, and when. The name stays as it stood. */
export type Fact = { readonly at: string; readonly by: { readonly id: Id<'person'>; readonly name: string } }
