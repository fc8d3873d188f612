import { hasSat, saySitting, type Sitting } from '#exercise'
import type { Day } from '#ground'

/** What the page offers to choose from. */
export type Offered = {
  readonly scores: readonly number[]
  /** Sittings that have taken place: any of them may have taken the decision. */
  readonly meetings: readonly Sitting[]
  readonly today: Day
}

/** The sittings that have taken place by that day. */
export const meetingsOf = (sittings: readonly Sitting[], today: Day): readonly Sitting[] =>
  sittings.filter(sitting => hasSat(sitting, today))

/** `Management team, 21 October 2026, in a meeting`. */
export const sayMeeting = (sitting: Sitting): string =>
  [sitting.group.name, saySitting(sitting)].filter(part => part !== undefined).join(', ')
