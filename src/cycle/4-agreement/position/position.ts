import type { Day, Id, Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Dissent } from '../dissent/dissent.ts'
import type { Taken } from './offer.ts'

/** What a partnership comes to on a standard: a whole number, or that there is none this year, with why. */
export type Outcome =
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'none'; readonly why: string; readonly wouldSettle: string }

/** What is said when a position is recorded. */
export type PositionSaid = {
  readonly outcome: Outcome
  /** Where the partnership stands, in its own words. Never empty beside a score. */
  readonly summary: string
  readonly variations: string
  readonly implications: string
  readonly taken: readonly Taken[]
  /** Who took the decision: `Management team, 21 October 2026, in a meeting`. */
  readonly meeting: string
  /** Set when it was the sitting of a group. */
  readonly sittingOf?: Id<'group'>
  readonly metOn: Day
}

/** A position as it is on record. It changes no response; a later version stands beside the earlier ones. */
export type Position = PositionSaid & {
  readonly standard: number
  readonly version: number
  /** The question as it was asked. */
  readonly asked: QuestionAsAsked
  readonly recordedAt: Instant
  readonly recordedBy: string
  readonly dissents: readonly Dissent[]
}

/** `agreed 3`, or that there is none. */
export const sayOutcome = (outcome: Outcome): string =>
  outcome.kind === 'score' ? `agreed ${outcome.score}` : 'no agreed position this year'

/** As charts draw it; `undefined` while a standard is open. */
export const drawn = (position: Pick<Position, 'outcome'> | undefined): number | 'none' | undefined =>
  position?.outcome.kind === 'score' ? position.outcome.score : position && 'none'

export type RecordingRefusal = { readonly kind: 'confirmed' }
