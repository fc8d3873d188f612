import type { Write } from '#db'
import { recordMilestone, standing, undoMilestone, type Hand } from '#exercise'
import { dayOf, no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { signsAs, type Ask } from '#people'
import type { NotBegun } from '../outline/actions.ts'
import { contentOf, markOf, outlineFrom } from '../outline/assembly.ts'
import { isConfirmed } from '../outline/plan.ts'
import { readiness } from '../outline/readiness.ts'
import { holdPlan } from '../outline/store/begun.ts'
import { planOf } from '../outline/store/plan.ts'
import {
  lastStanding,
  maySign,
  mayUndoSignature,
  nextVersion,
  type SigningRefusal,
  type UndoingRefusal,
} from './signature.ts'
import { keepSignature, keepUndoing, signatoryOf, signedOutlineOf } from './store.ts'

/** Somebody who signs: an `Ask` is one. */
export type Signatory = Hand & Pick<Ask, 'roles'>

/** Signs the draft: freezes it as the next version and, the first time, ends the planning. `shown` marks what was read. */
export const signOutline = (
  hand: Signatory,
  editions: Editions,
  id: Id<'exercise'>,
  shown: string,
): Promise<Decision<{ readonly version: number }, SigningRefusal | NotBegun>> => {
  const milestone = hand.world.newId<'milestone'>()
  type Signed = Decision<{ readonly version: number }, SigningRefusal | NotBegun>
  const work = async (tx: Write): Promise<Signed> => {
    await holdPlan(tx, id)
    const plan = await planOf(tx, editions, id)
    if (plan?.isBegun !== true) return no({ kind: 'absent' })
    const outline = outlineFrom(plan)
    const last = lastStanding(plan.signatures)
    const frozen = last && (await signedOutlineOf(tx, id, last.version))
    const decision = maySign({
      signer: { id: hand.person.id, roles: hand.roles },
      named: (await signatoryOf(tx, plan, dayOf(hand.now))).named?.id,
      readiness: readiness(outline, plan.edition, plan.positions, isConfirmed(plan)),
      milestones: plan.exercise.milestones,
      signed: frozen && { version: frozen.signature.version, isSame: contentOf(frozen.outline) === contentOf(outline) },
      isAsShown: markOf(outline) === shown,
    })
    if (!decision.ok) return decision
    const fact = { at: hand.now, by: hand.person }
    const version = nextVersion(plan.signatures)
    await keepSignature(tx, id, { ...fact, version, outline, as: signsAs(hand.roles, 'plan.sign') })
    if (decision.value.endsPlanning) await recordMilestone(tx, id, 'outline-signed', { ...fact, id: milestone })
    return yes({ version })
  }
  return hand.write(work)
}

/** Undoes the last signature for a reason. Its version stays readable; the planning is open again when none stands. */
export const undoSignature = (
  hand: Signatory,
  editions: Editions,
  id: Id<'exercise'>,
  reason: string,
): Promise<Decision<undefined, UndoingRefusal | NotBegun>> =>
  hand.write(async (tx): Promise<Decision<undefined, UndoingRefusal | NotBegun>> => {
    await holdPlan(tx, id)
    const plan = await planOf(tx, editions, id)
    if (plan === undefined) return no({ kind: 'absent' })
    const decision = mayUndoSignature(plan.signatures, { id: hand.person.id, roles: hand.roles })
    if (!decision.ok) return decision
    const undoing = { at: hand.now, by: hand.person, reason }
    await keepUndoing(tx, id, decision.value.version, undoing)
    if (decision.value.reopensPlanning && standing(plan.exercise.milestones, 'outline-signed'))
      await undoMilestone(tx, id, 'outline-signed', undoing)
    return yes(undefined)
  })
