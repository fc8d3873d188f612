import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { exerciseOf } from '#exercise'
import { letHalfFall } from '../agreement/actions.ts'
import { isSame } from '../agreement/agreement.ts'
import { keepSignatory, holdAgreement, supportOf } from '../agreement/store/support.ts'
import { mayOverride, type OverrideRefusal } from '../gate/gate.ts'
import { gateIn, keepOverride } from '../gate/store.ts'
import { halfSigned } from '../signature/signature.ts'
import { keepStanding } from './store.ts'

type Absent = { readonly kind: 'absent' }

/** Opens the gate of a year's agreement before its time, for a reason that stays on every page, version and paper. */
export const overrideGate = (
  hand: Hand,
  editions: Editions,
  id: Id<'exercise'>,
  reason: string,
): Promise<Decision<undefined, OverrideRefusal | Absent>> =>
  hand.write<Decision<undefined, OverrideRefusal | Absent>>(async tx => {
    const exercise = await exerciseOf(tx, id)
    if (exercise === undefined) return no({ kind: 'absent' })
    const decision = mayOverride(await gateIn(tx, exercise, await editions.pinned(tx, exercise)))
    if (!decision.ok) return decision
    await keepOverride(tx, id, { at: hand.now, by: hand.person, reason, missing: decision.value })
    return yes(undefined)
  })

/** Names which of the programme's signatories signs this agreement. */
export const nameSignatory = (
  hand: Hand,
  editions: Editions,
  id: Id<'exercise'>,
  named: { readonly id: Id<'person'>; readonly name: string },
): Promise<Decision<undefined, Absent>> =>
  hand.write<Decision<undefined, Absent>>(async tx => {
    await holdAgreement(tx, id)
    const before = await supportOf(tx, editions, id)
    if (before?.begun === undefined) return no({ kind: 'absent' })
    await keepSignatory(tx, id, named, { at: hand.now, by: hand.person })
    const [half, after] = [halfSigned(before.versions), await supportOf(tx, editions, id)]
    if (half !== undefined && after !== undefined && !isSame(half.content, after.agreement)) {
      await letHalfFall(tx, half, hand)
      await keepStanding(tx, before.exercise)
    }
    return yes(undefined)
  })
