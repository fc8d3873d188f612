import { fingerprint } from '#plans'
import { contentOf, type Agreement } from '../agreement/agreement.ts'

/** A mark of what an agreement says, by which one can tell that it has changed since it was read. */
export const markOf = (agreement: Agreement): string => fingerprint(contentOf(agreement))
