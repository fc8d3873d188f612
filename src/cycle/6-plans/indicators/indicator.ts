import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'

/** A value with the day for which it holds. */
export type Point = { readonly value: number; readonly on: Day }

/** What was measured on a day, and where that was taken from. */
export type Reading = Point & {
  readonly id: Id<'reading'>
  readonly source: string
  readonly recordedAt: Instant
  readonly recordedBy: string
  /** Taken out by somebody; it stays on record. */
  readonly removedBy?: string
}

/** What is written of an indicator. */
export type IndicatorSaid = {
  readonly name: string
  /** What exactly is measured. */
  readonly measures: string
  readonly unit: string
  readonly better: 'up' | 'down'
  readonly baseline: Point
  /** Where it should get, and by when. */
  readonly target: Point
  readonly priorities: readonly Id<'priority'>[]
}

/** Something local by which a change can be followed. It belongs to no year. */
export type Indicator = IndicatorSaid & {
  readonly id: Id<'indicator'>
  readonly rank: number
  /** The entry of the library that it was started from; '' for one of the partnership's own making. */
  readonly library: string
  /** By day; those taken out are not among them. */
  readonly readings: readonly Reading[]
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  readonly isRemoved: boolean
}

export type Direction = 'towards' | 'away' | 'still'

/** Whether the last value lies nearer to the target than the one before it. No more is said by machine. */
export const directionOf = ({ baseline, target, readings }: IndicatorShown): Direction | undefined => {
  const [before, last] = [baseline, ...readings].slice(-2)
  if (before === undefined || last === undefined || readings.length === 0) return undefined
  const [was, is] = [Math.abs(target.value - before.value), Math.abs(target.value - last.value)]
  const isPast = (value: number): boolean =>
    target.value >= baseline.value ? value >= target.value : value <= target.value
  if (last.value === before.value) return 'still'
  if (isPast(last.value)) return 'towards'
  return is < was ? 'towards' : 'away'
}

export type IndicatorShown = Pick<IndicatorSaid, 'baseline' | 'target'> & { readonly readings: readonly Point[] }

export const directionWords: Readonly<Record<Direction, string>> = {
  towards: 'The last reading moved towards the target.',
  away: 'The last reading moved away from the target.',
  still: 'The last reading is the same as the one before.',
}

export type IndicatorRefusal =
  | { readonly kind: 'absent' }
  /** Somebody has changed it since the page was opened. */
  | { readonly kind: 'stale'; readonly now: Indicator }

/** What is wrong with an indicator that only the whole of it shows; the field it belongs to. */
export const oddIn = ({ better, baseline, target }: Pick<IndicatorSaid, 'better' | 'baseline' | 'target'>) => {
  if (target.on <= baseline.on) return { field: 'target-day', words: 'The target must be for a day after the baseline' }
  const isUp = target.value > baseline.value
  if (target.value === baseline.value) return undefined
  return isUp === (better === 'up')
    ? undefined
    : {
        field: 'targetValue',
        words:
          better === 'up'
            ? 'The target is below the baseline, but you said that up is better'
            : 'The target is above the baseline, but you said that down is better',
      }
}

/** A reading is for the day of the baseline or later, and not for a day to come. */
export const mayRead = (
  { baseline }: Pick<IndicatorSaid, 'baseline'>,
  on: Day,
  today: Day,
): Decision<undefined, { readonly kind: 'too-early' | 'to-come' }> => {
  if (on < baseline.on) return no({ kind: 'too-early' })
  return on > today ? no({ kind: 'to-come' }) : yes(undefined)
}
