import { leastForLevels } from './count.ts'
import type { Contribution } from './counted.ts'
import { leastForFigure } from './figure.ts'

/** From so many on, something more can be printed: any figure, a finer one, the distribution. */
export const thresholds = [leastForFigure, 25, leastForLevels] as const

/** The highest threshold that so many reach; 0 under the lowest, so that nought and nine are the same. */
const reachedBy = (count: number): number => thresholds.findLast(each => count >= each) ?? 0

/** Which thresholds the contributions have reached, in the country and in each region. The exact counts stay here. */
export const reachedIn = (counted: readonly Contribution[]): ReadonlyMap<string, number> =>
  new Map([
    ['country', reachedBy(counted.length)],
    ...[...Map.groupBy(counted, ({ row }) => `region ${row.region}`)].map(([place, own]): [string, number] => [
      place,
      reachedBy(own.length),
    ]),
  ])
