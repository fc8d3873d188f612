import type { Write } from '#db'
import type { Hand } from '#exercise'
import { partnershipIn, dayOf, no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { Editions } from '#instrument'
import { send } from '#jobs'
import { endAllConsultants } from '../consultant/actions.ts'
import { keepStanding, standingsOf } from '../desk/store.ts'
import { throughGate, type GateRefusal } from '../gate/gate.ts'
import { halfSigned, inForce, standingIn, type Version } from '../signature/signature.ts'
import { letFall, versionsOf } from '../signature/store.ts'
import { isSame } from './agreement.ts'
import { isEnded } from './standing.ts'
import { begunAt, endingOf, keepBeginning, keepEnding, holdAgreement, supportOf } from './store/support.ts'
import type { Support } from './support.ts'

export type Absent = { readonly kind: 'absent' }

/** Why nothing may be written now. */
export type WritingRefusal = Absent | GateRefusal | { readonly kind: 'ended' }

/** Signatures that stood alone under words that are no longer these fall, and both sides are told. */
export const letHalfFall = async (
  tx: Write,
  half: Version,
  { now, person }: Pick<Hand, 'now' | 'person'>,
): Promise<void> => {
  for (const { id } of standingIn(half)) {
    await letFall(tx, id, now, person.name)
    await send(tx, 'mail.support-fallen', { partnership: partnershipIn(tx), signature: id })
  }
}

/** After something was written: a lone signature falls when the agreement reads otherwise than what it stands under. */
const settle = async (tx: Write, editions: Editions, hand: Hand, before: Support): Promise<void> => {
  const half = halfSigned(before.versions)
  if (half === undefined) return
  const after = await supportOf(tx, editions, before.exercise.id)
  if (after === undefined || isSame(half.content, after.agreement)) return
  await letHalfFall(tx, half, hand)
  await keepStanding(tx, before.exercise)
}

/**
 * Writes on a year's agreement in one transaction, one after another. The gate is asked each time; the first who comes
 * through begins it.
 */
export const onAgreement = <Value, Refusal extends { readonly kind: string }>(
  hand: Hand,
  editions: Editions,
  id: Id<'exercise'>,
  work: (tx: Write, support: Support) => Promise<Decision<Value, Refusal>>,
): Promise<Decision<Value, Refusal | WritingRefusal>> =>
  hand.write<Decision<Value, Refusal | WritingRefusal>>(async tx => {
    await holdAgreement(tx, id)
    const support = await supportOf(tx, editions, id)
    if (support === undefined) return no({ kind: 'absent' })
    const passed = throughGate(support.gate)
    if (!passed.ok) return passed
    if (isEnded(support, dayOf(hand.now))) return no({ kind: 'ended' })
    if (support.begun === undefined) await begin(tx, support, hand)
    const decision = await work(tx, support)
    if (decision.ok) await settle(tx, editions, hand, support)
    return decision
  })

const begin = async (tx: Write, { exercise }: Support, hand: Hand): Promise<void> => {
  if (await keepBeginning(tx, exercise.id, { at: hand.now, by: hand.person })) await keepStanding(tx, exercise)
}

/** Begins a year's agreement, once; refused while the gate is closed. */
export const beginAgreement = (
  hand: Hand,
  editions: Editions,
  id: Id<'exercise'>,
): Promise<Decision<undefined, WritingRefusal>> => onAgreement(hand, editions, id, async () => yes(undefined))

export type EndingRefusal =
  | Absent
  | { readonly kind: 'not-in-force' }
  | { readonly kind: 'ended' }
  /** Not between its first day and today. */
  | { readonly kind: 'not-within'; readonly from?: Day; readonly to?: Day }

/** Ends what is in force before its last day, for a reason. */
export const endAgreement = (
  hand: Hand,
  editions: Editions,
  id: Id<'exercise'>,
  { on, reason }: { readonly on: Day; readonly reason: string },
): Promise<Decision<undefined, EndingRefusal>> =>
  hand.write<Decision<undefined, EndingRefusal>>(async tx => {
    await holdAgreement(tx, id)
    const support = (await begunAt(tx, id)) === undefined ? undefined : await supportOf(tx, editions, id)
    if (support === undefined) return no({ kind: 'absent' })
    const held = inForce(support.versions)
    if (held === undefined) return no({ kind: 'not-in-force' })
    if (support.ending !== undefined || isEnded(support, dayOf(hand.now))) return no({ kind: 'ended' })
    const { from, to } = held.content
    if ((from !== undefined && on < from) || (to !== undefined && on > to) || on > dayOf(hand.now))
      return no({ kind: 'not-within', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
    const half = halfSigned(support.versions)
    if (half !== undefined) await letHalfFall(tx, half, hand)
    await keepEnding(tx, id, { on, reason, at: hand.now, by: hand.person })
    await endAllConsultants(tx, hand, id)
    await keepStanding(tx, support.exercise)
    await send(tx, 'mail.support-ended', { partnership: partnershipIn(tx), exercise: id })
    return yes(undefined)
  })

/**
 * Ends everything that is in force when the partnership leaves its programme, inside that transaction. What was signed
 * and done stays on record.
 */
export const endForLeaving = async (tx: Write, who: Hand['person'], at: Instant): Promise<void> => {
  const today = dayOf(at)
  for (const { exercise, year } of await standingsOf(tx)) {
    await holdAgreement(tx, exercise)
    const versions = await versionsOf(tx, exercise)
    const ending = await endingOf(tx, exercise)
    const half = halfSigned(versions)
    if (half !== undefined) await letHalfFall(tx, half, { now: at, person: who })
    if (inForce(versions) === undefined || isEnded({ versions, ending }, today)) continue
    await keepEnding(tx, exercise, { on: today, reason: 'The partnership left the programme.', at, by: who })
    await endAllConsultants(tx, { now: at, person: who }, exercise)
    await keepStanding(tx, { id: exercise, label: year })
  }
}
