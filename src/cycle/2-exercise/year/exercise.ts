import { dayOf, sayCount, sayDay, type Day, type Id, type Instant } from '#ground'
import type { LocalTerms } from '#instrument'
import type { Milestone, Phase } from './milestone.ts'

/** A document that was read in: when, by whom, and what the file was called. */
type Document = { readonly at: Instant; readonly by: string; readonly from: string }

/** What was read into a past year later: a group's answers, or without one the agreed positions. */
export type FurtherDocument = Document & { readonly group?: Id<'group'> }

/** How a past year came in: from its first document, and from those that were read into it later. */
export type ReadIn = Document & { readonly further: readonly FurtherDocument[] }

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
  /** Set for a year that was read in from documents. */
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

/** `Read in from “form.docx” on 3 May 2027 by Ruth Adeyemi, and from 2 more documents.` */
export const sayReadIn = ({ further, ...first }: ReadIn): string =>
  `Read in from ${sayDocument(first)}${further.length === 0 ? '' : `, and from ${sayCount(further.length, 'more document')}`}.`

/** `“form.docx” on 3 May 2027 by Ruth Adeyemi` */
export const sayDocument = ({ at, by, from }: Document): string => `“${from}” on ${sayDay(dayOf(at))} by ${by}`

/** Every document of a past year with whose it is. The first is of the group that none of the others is of. */
export const documentsIn = (
  { further, ...first }: ReadIn,
  groups: readonly Id<'group'>[],
): readonly FurtherDocument[] => {
  const group = groups.find(each => further.every(document => document.group !== each))
  return [group === undefined ? first : { ...first, group }, ...further]
}
