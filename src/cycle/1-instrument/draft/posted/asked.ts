import type { Proposal } from '../../proposing/proposal.ts'
import type { Conflict } from '../draft.ts'
import { addedIn } from './added.ts'
import { columnsIn, deedsIn, numbersIn, recalledIn } from './changed.ts'
import type { Asking, FieldRead, Posted, Wrong } from './fields.ts'
import { pressed } from './pressed.ts'
import { rewordedIn } from './texts.ts'

/** What a post asks for, what is wrong in it, and texts that somebody else changed meanwhile. */
export type Asked = {
  readonly askings: readonly Asking[]
  readonly wrong: readonly Wrong[]
  readonly conflicts: readonly Conflict[]
}

/**
 * What a page of corrections asks for: texts first, then numbers and what is to be done with each, what is added,
 * columns, and the button that was pressed.
 * @param base The proposal as the page showed it; `undefined` where that is no longer known, so that no text is
 * overwritten that somebody else may have written.
 */
export const askedIn = (base: Proposal | undefined, now: Proposal, posted: Posted): Asked => {
  const { askings, conflicts } = rewordedIn(base, now, posted)
  const seen = base ?? now
  const read: readonly FieldRead[] = [
    ...askings,
    ...numbersIn(seen, posted),
    ...deedsIn(seen, posted),
    ...recalledIn(seen, posted),
    ...addedIn(seen, posted),
    ...columnsIn(seen, posted),
    ...pressed(seen, posted),
  ]
  return {
    conflicts,
    askings: read.flatMap(each => ('words' in each ? [] : [each])),
    wrong: read.flatMap(each => ('words' in each ? [each] : [])),
  }
}
