import { dayAfter, sayDay, type Day, type Id, type Instant } from '#ground'
import type { Exercise } from '../year/exercise.ts'
import { isYearsOwn } from '../year/label.ts'

/** By when the next exercise is to be opened (001: repeated annually). */
export type NextDue = {
  readonly day: Day
  /** The exercise opened last, which it is the next after. */
  readonly after: { readonly exercise: Id<'exercise'>; readonly label: string; readonly openedOn: Day }
  /** The partnership said so itself; otherwise it follows from when the last was opened. */
  readonly said?: { readonly at: Instant; readonly by: string }
}

/**
 * The exercise from which the next is counted: the year’s own that was opened last, for one beside it puts nothing off;
 * without any, the one opened last. Past ones count for nothing.
 */
export const countedFrom = (exercises: readonly Exercise[]): Exercise | undefined => {
  const run = exercises.filter(({ phase }) => phase !== 'past')
  const lastFirst = run.toSorted((one, other) => other.openedAt.localeCompare(one.openedAt))
  return lastFirst.find(({ label }) => isYearsOwn(label)) ?? lastFirst[0]
}

/** Days before it is due in which it waits on whoever runs the exercise. */
const near = 42

/** True when the next exercise is soon due, or overdue. */
export const isNear = ({ day }: Pick<NextDue, 'day'>, today: Day): boolean => dayAfter(today, near) >= day

/** `due by 7 September 2027`, `has been due since …`. */
export const sayNextDue = ({ day }: Pick<NextDue, 'day'>, today: Day): string =>
  day < today ? `has been due since ${sayDay(day)}` : `is due by ${sayDay(day)}`

/** Days ahead of which a next exercise can be put at the most: two years and a half. */
const farthest = 913

/** Why the next exercise can’t be due on that day: not before the last was opened, nor years away. */
export const dueFault = (day: Day, openedOn: Day): string | undefined => {
  const last = dayAfter(openedOn, farthest)
  if (day <= openedOn) return `The day must be after ${sayDay(openedOn)}, when the last one was opened`
  return day > last ? `The day must be on or before ${sayDay(last)}` : undefined
}
