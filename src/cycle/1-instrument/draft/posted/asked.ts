import type { Proposal } from '../../proposing/proposal.ts'
import { addedIn } from './added.ts'
import { columnsIn, deedsIn, numbersIn, recalledIn } from './changed.ts'
import type { Posted } from './fields.ts'
import { pressed } from './pressed.ts'
import { rewordedIn, type Asked } from './texts.ts'

/**
 * What a page of corrections asks for: texts first, then numbers and what is to be done with each, columns, what is
 * added, and the button that was pressed.
 * @param base The proposal as the page showed it; `undefined` where that is no longer known, so that no text is
 * overwritten that somebody else may have written.
 */
export const askedIn = (base: Proposal | undefined, now: Proposal, posted: Posted): Asked => {
  const { corrections, conflicts } = rewordedIn(base, now, posted)
  const seen = base ?? now
  return {
    conflicts,
    corrections: [
      ...corrections,
      ...numbersIn(seen, posted),
      ...deedsIn(seen, posted),
      ...recalledIn(seen, posted),
      ...addedIn(seen, posted),
      ...columnsIn(seen, posted),
      ...pressed(seen, posted),
    ],
  }
}
