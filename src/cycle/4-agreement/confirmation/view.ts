import type { Exercise, Sitting } from '#exercise'
import type { Day, Id } from '#ground'
import type { Edition } from '#instrument'
import type { Silences, SubmittedAnswer, Tally } from '#scoring'
import type { Confirmation, Line, Order } from './twelve.ts'

/** Everything that the chair's page shows. */
export type TwelveView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly edition: Edition
  readonly lines: readonly Line[]
  readonly order: Order
  readonly sittings: readonly Sitting[]
  readonly answers: readonly SubmittedAnswer[]
  /** How rooms scored in workshops. */
  readonly tallies: readonly Tally[]
  readonly silences: Silences
  readonly confirmation: Confirmation | undefined
  /** Standards with a draft that is not recorded yet. */
  readonly drafted: readonly number[]
  readonly revision: number
  readonly today: Day
  readonly mayRecord: boolean
  readonly mayConfirm: boolean
  /** The one who confirms is the chair, and not somebody for them. */
  readonly isChair: boolean
  readonly mayRun: boolean
  readonly mayTakePapers: boolean
  readonly refusal?: string
}
