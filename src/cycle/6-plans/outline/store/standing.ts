import type { Read } from '#db'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import { outlineFrom } from '../assembly.ts'
import { isConfirmed, namedSignatory } from '../plan.ts'
import { readiness } from '../readiness.ts'
import { planOf } from './plan.ts'

/** Where a year's plan stands, for pages that show more than the plan. */
export type PlanStanding = {
  /** How many things keep it from the Board. */
  readonly missing: number
  /** The person named to sign it; nobody named means whoever chairs. */
  readonly signatory?: Id<'person'>
}

/** `undefined` while nobody has begun the plan. */
export const planStandingOf = async (
  tx: Read,
  editions: Editions,
  exercise: Id<'exercise'>,
): Promise<PlanStanding | undefined> => {
  const plan = await planOf(tx, editions, exercise)
  if (plan === undefined || !plan.isBegun) return undefined
  const { missing } = readiness(outlineFrom(plan), plan.edition, plan.positions, isConfirmed(plan))
  const named = namedSignatory(plan)
  return { missing: missing.length, ...(named === undefined ? {} : { signatory: named }) }
}
