import { no, sayDay, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import { sumDays } from '../consultancy/days.ts'

/** One entry of the log: who worked when, how long, at what, and what was handed over. */
export type Logged = {
  readonly id: Id<'logged'>
  readonly on: Day
  readonly days: number
  readonly who: string
  /** The activity of the consultancy plan that it belongs to. */
  readonly activity?: Id
  readonly done: string
  /** What was handed over; '' for nothing. */
  readonly deliverable: string
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** It was wrong: it stays on record and counts for nothing. */
  readonly removed?: { readonly at: Instant; readonly by: string; readonly because: string }
}

export const standingLog = (logged: readonly Logged[]): readonly Logged[] =>
  logged.filter(({ removed }) => removed === undefined)

/** Days used in all, or on one activity. */
export const usedOn = (logged: readonly Logged[], activity?: Id): number =>
  sumDays(standingLog(logged).filter(each => activity === undefined || each.activity === activity))

export type LoggingRefusal =
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-in-force' }
  | { readonly kind: 'not-within'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'to-come' }
  | { readonly kind: 'removed-already' }
  | { readonly kind: 'not-yours' }

/** Days are logged when they have been worked, within what is in force; what was worked may be logged later. */
export const mayLog = (
  period: { readonly from: Day; readonly to: Day } | undefined,
  on: Day,
  today: Day,
): Decision<undefined, LoggingRefusal> => {
  if (period === undefined) return no({ kind: 'not-in-force' })
  if (on < period.from || on > period.to) return no({ kind: 'not-within', ...period })
  return on > today ? no({ kind: 'to-come' }) : yes(undefined)
}

export const sayLogging = (refusal: Exclude<LoggingRefusal, { kind: 'absent' }>): string => {
  switch (refusal.kind) {
    case 'not-in-force':
      return 'No version of the agreement is in force, so nothing can be logged under it. What you typed is below.'
    case 'not-within':
      return `The day must lie within the agreement, from ${sayDay(refusal.from)} to ${sayDay(refusal.to)}.`
    case 'to-come':
      return 'The day is still to come. Log days when they have been worked.'
    case 'removed-already':
      return 'Somebody took that entry out already.'
    case 'not-yours':
      return 'Only whoever logged an entry, the champion, the deputy and the local lead can take it out.'
  }
}
