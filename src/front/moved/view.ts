import type { Exercise } from '#exercise'
import type { Day } from '#ground'
import type { Moved, MovedPaths } from '#plans'

/** What every page of what has moved shows. */
export type MovedView = {
  /** `/partnerships/…` */
  readonly own: string
  readonly paths: MovedPaths
  /** Every year of the partnership, newest first. */
  readonly all: readonly Exercise[]
  readonly moved: Moved
  readonly today: Day
  readonly mayTake: boolean
}
