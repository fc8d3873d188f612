import { isBlank, no, sayDay, yes, type Decision } from '#ground'
import type { WorkshopNamed } from '#scoring'
import type { Outcome, PositionSaid } from './position.ts'

/** What a workshop decided on one standard, in the words of the room. */
export type SaidAtWorkshop = Pick<PositionSaid, 'outcome' | 'summary' | 'variations' | 'implications' | 'sittingOf'> & {
  readonly workshop: WorkshopNamed
}

/** A text without which the decision says too little to be kept. */
export type Unsaid = { readonly kind: 'unsaid'; readonly missing: 'summary' | 'why' | 'would-settle' }

/** A position as it goes on record; the meeting that took the decision is the workshop. */
export const positionAtWorkshop = ({ workshop, ...said }: SaidAtWorkshop): Decision<PositionSaid, Unsaid> => {
  const missing = missingIn(said)
  if (missing !== undefined) return no({ kind: 'unsaid', missing })
  const { name, heldOn } = workshop
  // The sitting of a group is read with its day in its name, as other sittings are.
  const meeting = said.sittingOf === undefined ? name : `${name}, ${sayDay(heldOn)}`
  return yes({ ...said, taken: [], meeting, metOn: heldOn })
}

const missingIn = ({ outcome, summary }: Omit<SaidAtWorkshop, 'workshop'>): Unsaid['missing'] | undefined => {
  if (outcome.kind === 'score') return isBlank(summary) ? 'summary' : undefined
  if (isBlank(outcome.why)) return 'why'
  return isBlank(outcome.wouldSettle) ? 'would-settle' : undefined
}

/** The same decision of the same meeting: a second tap, or a second close. */
export const saysTheSame = (one: PositionSaid, other: PositionSaid): boolean =>
  sameOutcome(one.outcome, other.outcome) &&
  (['summary', 'variations', 'implications', 'meeting', 'metOn', 'sittingOf'] as const).every(
    field => one[field] === other[field],
  )

const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.kind === 'score'
    ? other.kind === 'score' && one.score === other.score
    : other.kind === 'none' && one.why === other.why && one.wouldSettle === other.wouldSettle

/** What has to be written before the decision can be recorded. */
export const sayUnsaid = ({ missing }: Unsaid): string =>
  ({
    summary: 'Write where the partnership stands, in a sentence or two.',
    why: 'Write why there is no agreed position this year.',
    'would-settle': 'Write what would settle it.',
  })[missing]
