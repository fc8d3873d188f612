import type { Day, Id, Instant } from '#ground'
import type { LocalTerms } from '#instrument'
import type { Milestone, Phase } from './milestone.ts'

/** One year's run of the exercise in one partnership, on one pinned edition. */
export type Exercise = {
  readonly id: Id<'exercise'>
  /** `2026/27`. */
  readonly label: string
  readonly editionId: string
  readonly gatherBy: Day
  readonly agreeBy: Day
  readonly planBy: Day
  readonly openedAt: Instant
  readonly phase: Phase
  /** As they were recorded, oldest first, undone ones among them. */
  readonly milestones: readonly Milestone[]
  /** The partnership's own names; with the edition, `#instrument`'s `termsOf` makes them whole. */
  readonly terms: LocalTerms
  /** Changes with every change to dates, groups or milestones. */
  readonly version: number
}

/** What a phase asks for, as pages name it. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  gather: 'Gathering answers',
  agree: 'Agreeing positions',
  plan: 'Writing the plan',
  signed: 'Plan signed',
}
