import type { Read } from '#db'
import { partnershipIn } from '#ground'
import type { TextPlace } from '#plans'

/** Where the texts of the framework are kept. */
export const frameworkTexts = (tx: Read): TextPlace => ({
  ...{ standing: 'framework.field', earlier: 'framework.earlier_field' },
  key: { partnership_id: partnershipIn(tx) },
})
