import type { Read } from '#db'
import { partnershipIn, type Id } from '#ground'

/** One run of the partnership in this scope, as its rows are keyed. */
export const runKey = (tx: Read, run: Id<'run'>) => ({ partnership_id: partnershipIn(tx), run_id: run })
