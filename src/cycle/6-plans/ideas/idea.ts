import type { Id } from '#ground'
import { standsAt, type Finding, type IdeaState } from '../register/finding.ts'

/** An early thought on a solution, with whom it is tested, and what became of it (001 §2, part 2). */
export type Idea = {
  readonly id: Id<'idea'>
  readonly words: string
  /** With whom it is tested. */
  readonly whom: string
  /** The key of its headline area. */
  readonly area: string
  /** What was learned, in the order in which it was recorded. */
  readonly findings: readonly Finding<IdeaState>[]
}

export const stateOfIdea = ({ findings }: Pick<Idea, 'findings'>): IdeaState => standsAt(findings)

const order: Readonly<Record<IdeaState, number>> = { open: 0, 'taken-up': 1, 'set-aside': 2 }

/** What is still tested first, then what was taken up, then what was set aside. */
export const byStanding = (one: Idea, other: Idea): number => order[stateOfIdea(one)] - order[stateOfIdea(other)]
