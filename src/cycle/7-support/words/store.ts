import type { Read } from '#db'
import type { Id } from '#ground'
import type { TextPlace } from '#plans'
import { agreementKey } from '../scope.ts'

/** Where the texts of a year's agreement are kept. */
export const agreementTexts = (tx: Read, exercise: Id<'exercise'>): TextPlace => ({
  ...{ standing: 'support.field', earlier: 'support.earlier_field' },
  key: agreementKey(tx, exercise),
})
