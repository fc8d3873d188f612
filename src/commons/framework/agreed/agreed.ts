import type { Day } from '#ground'

/** What the exercise last agreed on one standard. */
export type AgreedThere = {
  readonly number: number
  readonly title: string
  /** Absent where nothing is on record in that year. */
  readonly position?: {
    readonly outcome: string
    readonly summary: string
    readonly metOn: Day
    readonly href: string
  }
}

/** The standards that a section answers, in the edition of the year that agreed on any of them last. */
export type Answered = {
  /** `2026/27`; absent while no year was opened. */
  readonly year?: string
  readonly standards: readonly AgreedThere[]
}
