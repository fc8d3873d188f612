import type { Read } from '#db'
import { indicatorsOf } from '../../indicators/store.ts'
import type { Plan } from '../../outline/plan.ts'
import { allPicksOf, outcomesOf } from '../../outcomes/store.ts'
import { registerOf } from '../../register/store.ts'
import { lastStanding } from '../../signature/signature.ts'
import { signedOutlineOf } from '../../signature/store.ts'
import type { Strategic } from '../known.ts'
import { begunOf } from './begun.ts'
import { signedStrategicOf } from './signatures.ts'

/** Everything about the strategic plan of a year; `undefined` while nobody has begun it. */
export const strategicOf = async (tx: Read, plan: Plan): Promise<Strategic | undefined> => {
  const { id } = plan.exercise
  const begun = await begunOf(tx, id)
  if (begun === undefined) return undefined
  const last = lastStanding(plan.signatures)
  const outline = await signedOutlineOf(tx, id, last?.version ?? begun.outlineVersion)
  if (outline === undefined) throw new Error('A strategic plan stands beside a signed outline that is gone.')
  return {
    ...{ plan, begun },
    outline: { ...outline, stands: last !== undefined },
    register: await registerOf(tx, id),
    outcomes: await outcomesOf(tx),
    picks: await allPicksOf(tx),
    indicators: (await indicatorsOf(tx)).filter(({ isRemoved }) => !isRemoved),
    signed: await signedStrategicOf(tx, id),
  }
}
