import type { Read } from '#db'
import type { Id } from '#ground'

/** The programme at whose desk this is. */
export const ownProgramme = (tx: Read): Id<'programme'> => {
  if (tx.scope.kind !== 'desk') throw new Error('The catalogue is kept at the desk of one programme.')
  return tx.scope.programme
}
