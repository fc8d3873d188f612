import type { Day, Id } from '#ground'
import type { Outcome } from '#agreement'
import type { ActionLine } from '../action/action.ts'
import type { Answers } from '../lists/entry.ts'
import type { ListName } from '../lists/kinds.ts'
import type { Statement, WholeText } from '../words/field.ts'

/** What a priority rests on: a standard, what was agreed on it, whose words they are, how much evidence there is. */
export type Trace = {
  readonly standard: number
  readonly title: string
  /** Absent while the standard is open. */
  readonly outcome?: Outcome
  readonly groups: readonly string[]
  /** Pieces of evidence that the groups gave on this standard, those kept from providers included. */
  readonly evidenceCount: number
  readonly dissentCount: number
}

export type OutlinePriority = {
  readonly id: Id<'priority'>
  readonly words: string
  readonly traces: readonly Trace[]
  /** The words of each candidate that was merged into it, as they were written. */
  readonly merged: readonly string[]
}

/** One entry of a list as it reads in the plan. */
export type Line<List extends ListName> = Answers<List> & { readonly id: Id }

/** One headline area: part 1 of the plan, and its share of part 2. */
export type OutlineArea = {
  /** The key of the edition's section. */
  readonly section: string
  readonly title: string
  readonly standards: readonly { readonly number: number; readonly title: string; readonly outcome?: Outcome }[]
  readonly priorities: readonly OutlinePriority[]
  /** Why there is no priority this year; '' where nothing was said. */
  readonly whyNone: string
  readonly statements: Readonly<Record<Statement, string>>
  readonly inquiries: readonly Line<'inquiry'>[]
  readonly actions: readonly ActionLine[]
  readonly ideas: readonly Line<'idea'>[]
}

export type CapacityAnswer = {
  readonly standard: number
  readonly title: string
  /** The key of the edition's answer and its label; absent while nobody has answered. */
  readonly answer?: string
  readonly label?: string
  readonly lacking: string
}

/** The whole outline change plan as it reads at one moment. Plain JSON: a signed version is this, frozen. */
export type Outline = {
  readonly year: string
  readonly name: string
  /** The day by which it should be done. */
  readonly target?: Day
  /** The version it is, or will be when it is signed. */
  readonly version: number
  readonly areas: readonly OutlineArea[]
  readonly texts: Readonly<Record<WholeText, string>>
  /** Actions for the plan as a whole. */
  readonly actions: readonly ActionLine[]
  readonly team: readonly Line<'member'>[]
  readonly resources: readonly Line<'resource'>[]
  readonly reviews: readonly Line<'review'>[]
  readonly criteria: readonly Line<'criterion'>[]
  readonly capacity: readonly CapacityAnswer[]
}
