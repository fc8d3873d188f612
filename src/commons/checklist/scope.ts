import type { Read } from '#db'
import type { Id } from '#ground'

/** The partnership of this scope. Asking without one is a fault of ours. */
export const partnershipIn = (tx: Read): Id<'partnership'> => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new Error('A checklist is gone through inside one partnership.')
  return partnership
}

/** One run of the partnership in this scope, as its rows are keyed. */
export const runKey = (tx: Read, run: Id<'run'>) => ({ partnership_id: partnershipIn(tx), run_id: run })
