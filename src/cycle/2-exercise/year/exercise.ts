import { dayOf, sayDay, type Day, type Id, type Instant } from '#ground'
import type { LocalTerms } from '#instrument'
import type { Milestone, Phase } from './milestone.ts'

/** How a past year came in from a document. */
export type ReadIn = { readonly at: Instant; readonly by: string; readonly from: string }

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
  /** Set for a year that was read in from a document: when, by whom, and what the file was called. */
  readonly readIn?: ReadIn
  /** Changes with every change to dates, groups or milestones. */
  readonly version: number
}

/** What a phase asks for, as pages name it. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  gather: 'Gathering answers',
  agree: 'Agreeing positions',
  plan: 'Writing the plan',
  signed: 'Plan signed',
  past: 'Read in from a document',
}

/** `Read in from “form.docx” on 3 May 2027 by Ruth Adeyemi.` */
export const sayReadIn = ({ at, by, from }: ReadIn): string =>
  `Read in from “${from}” on ${sayDay(dayOf(at))} by ${by}.`
