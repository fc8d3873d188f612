import type { Read } from '#db'
import type { Id } from '#ground'
import { standingDecisions, type Decided } from '../../decisions/decided.ts'
import { decisionsOf } from '../../decisions/store.ts'
import type { Registered } from '../../register/registered.ts'
import { registerOf } from '../../register/store.ts'
import type { Review } from '../../reviews/review.ts'
import { reviewsOf } from '../../reviews/store.ts'
import { forPapers, type Stakeholder } from '../../stakeholders/map.ts'
import { mapOf } from '../../stakeholders/store.ts'

/** What has come of a year's plan, beside what it says: no part of any version that is signed. */
export type PlanWork = {
  readonly register: readonly Registered[]
  /** By their day, with what was written down of those that were held. */
  readonly reviews: readonly Review[]
  readonly decisions: readonly Decided[]
  /** Those that a person of the change team has ticked for papers, and nobody else of the map. */
  readonly stakeholders: readonly Stakeholder['says'][]
}

/** For papers of the plan as it stands now. */
export const planWorkOf = async (tx: Read, exercise: Id<'exercise'>): Promise<PlanWork> => ({
  register: await registerOf(tx, exercise),
  reviews: await reviewsOf(tx, exercise),
  decisions: standingDecisions(await decisionsOf(tx, exercise)),
  stakeholders: forPapers(await mapOf(tx, exercise)).map(({ says }) => says),
})
