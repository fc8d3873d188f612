import type { Position } from '#agreement'
import type { Exercise } from '#exercise'
import type { Id } from '#ground'
import type { SubmittedAnswer } from '#scoring'
import type { Decided } from '../decisions/decided.ts'
import type { Review } from '../reviews/review.ts'
import type { StandardTrace } from '../trace/trace.ts'
import type { Spot, Strands } from './strand.ts'

/** A standard as one year asked it, what was said and agreed there, and what was done about it afterwards. */
export type StandardThen = {
  readonly number: number
  readonly key: string
  readonly title: string
  /** Absent while the standard is open. */
  readonly position?: Position
  readonly answers: readonly SubmittedAnswer[]
  /** The groups that it was asked of, whether they have answered or not. */
  readonly askedOf: readonly Id<'group'>[]
  readonly done: StandardTrace
}

/** One of the years that are compared. */
export type YearThen = {
  readonly exercise: Exercise
  readonly edition: { readonly id: string; readonly title: string }
  readonly bands: readonly { readonly key: string; readonly heading: string }[]
  readonly standards: readonly StandardThen[]
  /** Of the year's plan as a whole. */
  readonly reviews: readonly Review[]
  /** Those that stand, about something that rests on no standard. */
  readonly decisions: readonly Decided[]
}

/** Years side by side, the oldest first. Every number in it is a score that somebody recorded. */
export type Moved = Strands & { readonly years: readonly YearThen[] }

/** The standard at a spot. Throws where there is none: spots are made from the years. */
export const standardAt = ({ years }: Pick<Moved, 'years'>, { year, key }: Spot): StandardThen => {
  const found = years[year]?.standards.find(each => each.key === key)
  if (found === undefined) throw new Error(`Year ${year} has no standard ${key}.`)
  return found
}

/**
 * The years to compare, the oldest first: those that are asked for, or the last two where fewer than two of them are
 * there. A year that a page is about, or the one year that is asked for, is always among them; before the last two, with
 * its neighbour. `all` has the newest
 * first.
 */
export const chosenYears = (
  all: readonly Exercise[],
  asked: readonly string[],
  about?: string,
): readonly Exercise[] => {
  const wanted = all.filter(({ id }) => asked.includes(id))
  if (wanted.length >= 2) return all.filter(each => wanted.includes(each) || each.id === about).toReversed()
  const at = all.findIndex(({ id }) => id === (about ?? wanted[0]?.id))
  const first = at < 2 ? 0 : Math.min(at, all.length - 2)
  return all.slice(first, first + 2).toReversed()
}

/** Whether the plan of a year is here: of one that was read in from a document only what was added to it since. */
export const isPlanHere = ({ exercise, reviews, decisions }: YearThen): boolean =>
  exercise.phase !== 'past' || reviews.length + decisions.length > 0

/** What is said of a standard without a position: a year that was read in agrees nothing any more. */
export const sayUnagreed = (year: Pick<YearThen, 'exercise'> | undefined): string =>
  year?.exercise.phase === 'past' ? 'not on record' : 'not agreed yet'
