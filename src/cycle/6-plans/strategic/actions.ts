import type { Write } from '#db'
import { recordStanding, withdrawStanding, type Hand } from '#exercise'
import { dayOf, no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { signsAs } from '#people'
import { keepEntry } from '../lists/store.ts'
import type { Plan } from '../outline/plan.ts'
import { holdPlan } from '../outline/store/begun.ts'
import { planOf } from '../outline/store/plan.ts'
import { mayEnter, phaseOf, type Phase } from '../phase/phase.ts'
import { keepPhaseChange, phaseChangesOf } from '../phase/store.ts'
import type { Signatory } from '../signature/actions.ts'
import { lastStanding, nextVersion } from '../signature/signature.ts'
import { signatoryOf, signedOutlineOf } from '../signature/store.ts'
import { strategicFrom, strategicMark } from './assembly.ts'
import { mayRun, type Horizon, type HorizonRefusal } from './horizon.ts'
import { strategicReadiness } from './readiness.ts'
import { mayUndoStrategic, maySignStrategic, type StrategicRefusal, type StrategicUndoing } from './signing.ts'
import { begunOf, changeBegun, keepBegun } from './store/begun.ts'
import { keepStrategicSignature, keepStrategicUndoing, signedStrategicOf } from './store/signatures.ts'
import { strategicOf } from './store/strategic.ts'

export type BeginStrategicRefusal = { readonly kind: 'absent' } | { readonly kind: 'outline-unsigned' } | HorizonRefusal

/** What it is called until somebody names it. */
const usualName = 'Strategic change plan'

const openedIn = ({ exercise }: Pick<Plan, 'exercise'>): number => Number(dayOf(exercise.openedAt).slice(0, 4))

/**
 * Begins the strategic plan of a year from its signed outline, once, with the success criteria of the outline to start
 * from. Beginning it twice is beginning it once.
 */
export const beginStrategic = (
  hand: Hand,
  editions: Editions,
  id: Id<'exercise'>,
  horizon: Horizon,
): Promise<Decision<undefined, BeginStrategicRefusal>> =>
  hand.write(async (tx): Promise<Decision<undefined, BeginStrategicRefusal>> => {
    const plan = await planOf(tx, editions, id)
    if (plan?.isBegun !== true) return no({ kind: 'absent' })
    const last = lastStanding(plan.signatures)
    if (last === undefined) return no({ kind: 'outline-unsigned' })
    const may = mayRun(horizon, openedIn(plan))
    if (!may.ok) return may
    const fact = { at: hand.now, by: hand.person }
    const begun = { ...horizon, name: usualName, outlineVersion: last.version }
    if (!(await keepBegun(tx, id, begun, fact))) return yes(undefined)
    const signed = await signedOutlineOf(tx, id, last.version)
    for (const [at, { words }] of (signed?.outline.criteria ?? []).entries())
      await keepEntry(tx, id, { list: 'measure', id: hand.world.newId(), rank: at + 1, says: { words } }, fact)
    return yes(undefined)
  })

export type DetailsRefusal = { readonly kind: 'absent' } | { readonly kind: 'stale' } | HorizonRefusal

/** Names the plan and sets its years. `version` is what the page showed. */
export const changeDetails = (
  hand: Hand,
  { exercise, opened }: { readonly exercise: Id<'exercise'>; readonly opened: number },
  said: Horizon & { readonly name: string; readonly version: number },
): Promise<Decision<undefined, DetailsRefusal>> =>
  hand.write(async (tx): Promise<Decision<undefined, DetailsRefusal>> => {
    if ((await begunOf(tx, exercise)) === undefined) return no({ kind: 'absent' })
    const may = mayRun(said, opened)
    if (!may.ok) return may
    return (await changeBegun(tx, exercise, said)) ? yes(undefined) : no({ kind: 'stale' })
  })

const enter = async (tx: Write, hand: Signatory, id: Id<'exercise'>, phase: Phase, why: string): Promise<void> => {
  const changes = await phaseChangesOf(tx, id)
  const may = mayEnter(changes, phase, { seen: changes.at(-1)?.number ?? 0, strategicSigned: true })
  if (!may.ok) return
  const said = { number: may.value, phase, on: dayOf(hand.now), by: hand.person.name, why }
  await keepPhaseChange(tx, id, said, { at: hand.now, by: hand.person })
}

const signedFor = (exercise: Id<'exercise'>) => ({ exercise, kind: 'strategic-signed' }) as const

/**
 * Signs the plan as it reads: freezes it as the next version; the first time that ends Prepare, which is recorded.
 * `shown` marks what was read.
 */
export const signStrategic = (
  hand: Signatory,
  editions: Editions,
  id: Id<'exercise'>,
  shown: string,
): Promise<Decision<{ readonly version: number }, StrategicRefusal>> => {
  type Signed = Decision<{ readonly version: number }, StrategicRefusal>
  const work = async (tx: Write): Promise<Signed> => {
    await holdPlan(tx, id)
    const known = await planOf(tx, editions, id)
    const strategic = known && (await strategicOf(tx, known))
    if (known === undefined || strategic === undefined) return no({ kind: 'absent' })
    const plan = strategicFrom(strategic)
    const signatures = strategic.signed.map(({ signature }) => signature)
    const last = strategic.signed.findLast(({ signature }) => signature.undone === undefined)
    const decision = maySignStrategic({
      signer: { id: hand.person.id, roles: hand.roles },
      named: (await signatoryOf(tx, known, dayOf(hand.now))).named?.id,
      rows: strategicReadiness(plan, strategic.register),
      signed: last && {
        version: last.signature.version,
        isSame: strategicMark(last.plan) === strategicMark(plan),
      },
      isAsShown: strategicMark(plan) === shown,
      phase: phaseOf(await phaseChangesOf(tx, id)),
    })
    if (!decision.ok) return decision
    const version = nextVersion(signatures)
    const fact = { at: hand.now, by: hand.person }
    await keepStrategicSignature(tx, id, { ...fact, version, plan, as: signsAs(hand.roles, 'plan.sign') })
    await recordStanding(tx, { ...signedFor(id), on: dayOf(hand.now) })
    if (decision.value.endsPrepare) await enter(tx, hand, id, 'deliver', 'The strategic plan was signed.')
    return yes({ version })
  }
  return hand.write(work)
}

/** Undoes the last signature for a reason. Its version stays readable; the plan is in Prepare again when none stands. */
export const undoStrategic = (
  hand: Signatory,
  id: Id<'exercise'>,
  reason: string,
): Promise<Decision<undefined, StrategicUndoing>> =>
  hand.write(async (tx): Promise<Decision<undefined, StrategicUndoing>> => {
    await holdPlan(tx, id)
    const signatures = (await signedStrategicOf(tx, id)).map(({ signature }) => signature)
    const decision = mayUndoStrategic(signatures, { id: hand.person.id, roles: hand.roles })
    if (!decision.ok) return decision
    await keepStrategicUndoing(tx, id, decision.value.version, { at: hand.now, by: hand.person, reason })
    const before = lastStanding(signatures.filter(({ version }) => version !== decision.value.version))
    if (before === undefined) await withdrawStanding(tx, signedFor(id))
    else await recordStanding(tx, { ...signedFor(id), on: dayOf(before.at) })
    if (decision.value.isOnly) await enter(tx, hand, id, 'prepare', 'The signature of the strategic plan was undone.')
    return yes(undefined)
  })
