import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const agreementTables: KeptTables = {
  kept: ['agreement.register', 'agreement.position', 'agreement.draft', 'agreement.dissent', 'agreement.confirmation'],
  without: {
    'agreement.dissent.author_id':
      'Whose dissent it is stands beside it only where its author put it there; nobody else ever reads it.',
  },
}
