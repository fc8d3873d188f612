import type { Read } from '#db'
import type { Day, Id } from '#ground'
import { peopleOf } from '#people'
import type { Plan } from '../../outline/plan.ts'
import { phaseNames, phaseOf } from '../../phase/phase.ts'
import { phaseChangesOf } from '../../phase/store.ts'
import { dueReviewsOf } from '../../reviews/store.ts'
import { nextReview, type Review } from '../../reviews/review.ts'

/** What the pages of the plan at work say around their subject. */
export type Bearings = {
  readonly phase: string
  readonly nextReview?: Review
  /** The words of every priority. */
  readonly priorities: ReadonlyMap<Id, string>
}

export const bearingsOf = async (tx: Read, plan: Plan, today: Day): Promise<Bearings> => {
  const next = nextReview(await dueReviewsOf(tx, plan.exercise.id), today)
  return {
    phase: phaseNames[phaseOf(await phaseChangesOf(tx, plan.exercise.id))],
    priorities: new Map(plan.priorities.map(({ id, words }) => [id, words])),
    ...(next === undefined ? {} : { nextReview: next }),
  }
}

/** What the ids in a line's history stand for. */
export const namesIn = async (tx: Read, plan: Plan): Promise<ReadonlyMap<Id, string>> =>
  new Map<Id, string>([
    ...(await peopleOf(tx)).map(({ person }) => [person.id, person.name] as const),
    ...plan.priorities.map(({ id, words }) => [id, words] as const),
  ])
