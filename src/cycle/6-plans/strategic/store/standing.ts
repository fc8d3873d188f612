import type { Read } from '#db'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import { planOf } from '../../outline/store/plan.ts'
import type { Signature } from '../../signature/signature.ts'
import { strategicFrom, strategicMark } from '../assembly.ts'
import { strategicReadiness } from '../readiness.ts'
import type { StrategicPlan } from '../strategic.ts'
import { signedStrategicOf } from './signatures.ts'
import { strategicOf } from './strategic.ts'

/** A strategic plan for papers: as it was signed, or as a draft with what it lacks. */
export type StrategicStanding =
  | { readonly plan: StrategicPlan; readonly signature: Signature }
  | { readonly plan: StrategicPlan; readonly signature?: never; readonly missing: readonly string[] }

/**
 * The strategic plan as it reads now: the last version whose signature stands where nothing has changed since, else a
 * draft. With `version` that version as it was signed. `undefined` when there is none.
 */
export const strategicStandingOf = async (
  tx: Read,
  editions: Editions,
  exercise: Id<'exercise'>,
  version?: number,
): Promise<StrategicStanding | undefined> => {
  if (version !== undefined)
    return (await signedStrategicOf(tx, exercise)).find(({ signature }) => signature.version === version)
  const outline = await planOf(tx, editions, exercise)
  const known = outline && (await strategicOf(tx, outline))
  if (known === undefined) return undefined
  const plan = strategicFrom(known)
  const last = known.signed.findLast(({ signature }) => signature.undone === undefined)
  if (last !== undefined && strategicMark(last.plan) === strategicMark(plan)) return last
  const missing = strategicReadiness(plan, known.register).filter(({ isDone }) => !isDone)
  return { plan, missing: missing.map(({ what }) => what) }
}
