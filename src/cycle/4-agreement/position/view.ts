import type { Exercise, Sitting } from '#exercise'
import type { Form } from '#forms'
import type { Day, Id } from '#ground'
import type { Edition, Section, Standard, Terms } from '#instrument'
import type { Left, SubmittedResponse } from '#scoring'
import type { PositionsBefore } from '../before/before.ts'
import type { Confirmation } from '../confirmation/twelve.ts'
import type { Difference, Draft } from './draft.ts'
import type { Offer } from './offer.ts'
import type { UsedMeeting } from './meeting.ts'
import type { Position } from './position.ts'

/** Everything that the page of one standard shows. */
export type AgreeView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly edition: Edition
  readonly section: Section
  readonly standard: Standard
  readonly terms: Terms
  readonly responses: readonly SubmittedResponse[]
  readonly sittings: readonly Sitting[]
  /** What workshops left on this standard. */
  readonly left: Left
  /** Every recorded version, newest first. */
  readonly history: readonly Position[]
  /** Meetings that positions of this year name, other than sittings of groups. */
  readonly usedMeetings: readonly UsedMeeting[]
  /** What the year before came to; nothing in a partnership’s first. */
  readonly before: PositionsBefore | undefined
  readonly confirmation: Confirmation | undefined
  readonly today: Day
  readonly reader: string
  readonly mayRecord: boolean
  readonly mayDissent: boolean
  readonly mayConfirm: boolean
  readonly draft: Draft | undefined
  readonly offers: readonly Offer[]
  /** The position under way, as typed. */
  readonly form: Form
  readonly dissenting: Form
  /** Somebody saved or recorded since the page was opened: where the two texts differ. */
  readonly conflict?: readonly Difference[]
  /** Why what was asked for is refused. */
  readonly refusal?: string
}
