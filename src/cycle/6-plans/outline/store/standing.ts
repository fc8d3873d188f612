import type { Read } from '#db'
import type { Day, Id } from '#ground'
import type { Editions } from '#instrument'
import { lastStanding } from '../../signature/signature.ts'
import { signedOutlineOf, signersOf, type Signers } from '../../signature/store.ts'
import { contentOf, outlineFrom } from '../assembly.ts'
import { isConfirmed } from '../plan.ts'
import { readiness } from '../readiness.ts'
import { planOf } from './plan.ts'

/** Where a year's plan stands, for pages that show more than the plan. */
export type PlanStanding = {
  /** How many things keep it from the Board. */
  readonly missing: number
  /** A version is signed, and the draft says something else by now. */
  readonly isChanged: boolean
  /** On whom its signature waits. */
  readonly signatory: Signers
}

/** `undefined` while nobody has begun the plan. */
export const planStandingOf = async (
  tx: Read,
  editions: Editions,
  { exercise, today }: { readonly exercise: Id<'exercise'>; readonly today: Day },
): Promise<PlanStanding | undefined> => {
  const plan = await planOf(tx, editions, exercise)
  if (plan === undefined || !plan.isBegun) return undefined
  const outline = outlineFrom(plan)
  const { missing } = readiness(outline, plan.edition, plan.positions, isConfirmed(plan))
  const last = lastStanding(plan.signatures)
  const signed = last && (await signedOutlineOf(tx, exercise, last.version))
  const isChanged = signed !== undefined && contentOf(signed.outline) !== contentOf(outline)
  return { missing: missing.length, isChanged, signatory: await signersOf(tx, plan, today) }
}
