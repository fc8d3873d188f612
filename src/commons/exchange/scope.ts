import type { Read } from '#db'
import type { Id } from '#ground'

/** The programme at whose desk this is. */
export const programmeIn = (tx: Read): Id<'programme'> => {
  if (tx.scope.kind !== 'desk') throw new Error('The programme of an event is kept at the desk.')
  return tx.scope.programme
}

/** The person of this scope. */
export const personIn = (tx: Read): Id<'person'> => {
  if (!('person' in tx.scope) || tx.scope.person === undefined) throw new Error('Only a person has notes.')
  return tx.scope.person
}
