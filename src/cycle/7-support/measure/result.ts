import { dayOf, type Day, type Id, type Instant } from '#ground'
import type { Activity } from '../agreement/agreement.ts'

/** Whether what was to be different is. */
export const effects = {
  yes: 'Yes, it had the effect',
  partly: 'In part',
  no: 'No',
  'too-early': 'It is too early to say',
} as const
export type Effect = keyof typeof effects
export const effectNames = Object.keys(effects) as readonly Effect[]
export const sayEffect = (effect: Effect): string => effects[effect]

/** What was said of an activity's success, by whom and when. */
export type Result = {
  readonly id: Id<'result'>
  readonly activity: Id
  readonly effect: Effect
  readonly words: string
  readonly at: Instant
  readonly on: Day
  readonly by: string
}

/** What was said of it last. */
export const latestResult = (results: readonly Result[], activity: Id): Result | undefined =>
  results.findLast(each => each.activity === activity)

/** Somebody is to say how an activity turned out, by a day. */
export type SupportDue = {
  readonly kind: 'measure'
  readonly id: Id
  readonly what: string
  readonly note?: string
  /** Below the partnership's address. */
  readonly path: string
  readonly day?: Day
}

/**
 * What of an agreement in force waits on one person: activities whose success they are to measure and have not yet. An
 * answer that it is too early keeps it waiting; one given after the day, once said so, waits no more.
 */
export const dueFrom = (
  exercise: Id<'exercise'>,
  activities: readonly Activity[],
  results: readonly Result[],
  person: Id<'person'>,
): readonly SupportDue[] =>
  activities.flatMap(({ id, activity, success, measuredBy, measuredOn }): readonly SupportDue[] => {
    const last = latestResult(results, id)
    if (measuredBy?.id !== person || (last !== undefined && last.effect !== 'too-early')) return []
    return [
      {
        ...{ kind: 'measure', id, what: `Say how it turned out: ${activity}`, note: success },
        path: `/exercises/${exercise}/support/measures/${id}`,
        ...(measuredOn === undefined ? {} : { day: measuredOn }),
      },
    ]
  })

/** A result as it is put on record. */
export const resultOf = (row: Omit<Result, 'on'>): Result => ({ ...row, on: dayOf(row.at) })
