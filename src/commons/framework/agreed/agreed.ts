import type { Day } from '#ground'

/** What the exercise last agreed on one standard. */
export type AgreedThere = {
  /** The year in which it has this number: `2026/27`; absent while no year was opened. */
  readonly year?: string
  readonly number: number
  readonly title: string
  /** Absent while nothing is on record in any year. */
  readonly position?: {
    readonly outcome: string
    readonly summary: string
    readonly metOn: Day
    readonly href: string
  }
}
