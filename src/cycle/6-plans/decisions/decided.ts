import { isBlank, type Day, type Id, type Instant } from '#ground'

/** A decision on record: at a review, about something in the register, or on its own. It is never reworded. */
export type Decided = {
  readonly id: Id<'decision'>
  readonly words: string
  readonly why: string
  /** Who decided, in words: “the Board”. */
  readonly by: string
  readonly on: Day
  readonly review?: Id<'review'>
  readonly inquiry?: Id<'inquiry'>
  readonly recordedAt: Instant
  readonly recordedBy: string
  /** Written down wrongly; it stays readable. */
  readonly struck?: { readonly at: Instant; readonly by: string; readonly because: string }
}

/** The decisions that stand. */
export const standingDecisions = (all: readonly Decided[]): readonly Decided[] =>
  all.filter(({ struck }) => struck === undefined)

/** The latest first, by the day on which it was decided. */
export const latestFirst = (one: Decided, other: Decided): number =>
  other.on.localeCompare(one.on) || other.recordedAt.localeCompare(one.recordedAt) || other.id.localeCompare(one.id)

/** What a decision gives to be done. */
export type ActionGiven = { readonly words: string; readonly owner: string; readonly due?: Day | undefined }

/** An action is given only when its words are there. */
export const givesAction = ({ words }: ActionGiven): boolean => !isBlank(words)
