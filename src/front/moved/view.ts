import type { Exercise } from '#exercise'
import type { Day } from '#ground'
import type { Moved, MovedPaths, Strand } from '#plans'

/** What every page of what has moved shows. */
export type MovedView = {
  /** `/partnerships/…` */
  readonly own: string
  readonly paths: MovedPaths
  /** Every exercise of the partnership, the newest year first. */
  readonly all: readonly Exercise[]
  /** The one that is shown goes on from nothing, and nothing from it. */
  readonly isFirst: boolean
  /** The newest of each line that is not shown. */
  readonly others: readonly Exercise[]
  readonly moved: Moved
  readonly today: Day
  readonly mayTake: boolean
}

/** What the page of one standard shows. */
export type StandardView = MovedView & {
  readonly strand: Strand
  /** The address of the page, without the years. */
  readonly here: string
}
