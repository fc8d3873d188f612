import type { KeptTables } from '#db'
import { offerTables } from './offer/tables.ts'

/** What of the support agreement and of what was taken up leaves with everything that a partnership wrote. */
export const supportTables: KeptTables = {
  kept: [
    'support.agreement',
    'support.override',
    'support.signatory',
    'support.field',
    'support.earlier_field',
    'support.line',
    'support.version',
    'support.signature',
    'support.ending',
    'support.log',
    'support.result',
    'support.consultant',
    'support.standing',
    ...offerTables.kept,
  ],
}
