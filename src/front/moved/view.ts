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
  /** Those that go on from one another, of which years are shown; all, where years were asked for. */
  readonly line: readonly Exercise[]
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
