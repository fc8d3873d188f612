import { readForm, type Form } from '#forms'
import { readReason } from '#exercise'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { saySignatory, signsAs, type Ask } from '#people'
import type { PlanNeeds } from '../needs.ts'
import { contentOf, markOf, outlineFrom } from '../outline/assembly.ts'
import { isConfirmed, type Plan } from '../outline/plan.ts'
import { readiness } from '../outline/readiness.ts'
import { planOf } from '../outline/store/plan.ts'
import { planRoute, viewOf } from '../routes/opening.ts'
import { signOutline, undoSignature } from './actions.ts'
import { signaturePage } from './pages/signature.ts'
import { undoingReasons } from './pages/signing.ts'
import { isSignatory, lastStanding, mayUndoSignature, saySignatureRefusal } from './signature.ts'
import { signatoryOf, signedOutlineOf } from './store.ts'

/** Signing the plan and undoing it. */
export const signatureRoutes = (needs: PlanNeeds): readonly Route[] => [
  planRoute(needs, {
    method: 'GET',
    below: '/signature',
    ability: 'plan.read',
    handle: async (ask, plan) => shown(await pageOf(ask, plan)),
  }),
  planRoute(needs, {
    method: 'POST',
    below: '/signature',
    ability: 'plan.sign',
    handle: (ask, plan) => sign(needs, ask, plan),
  }),
  planRoute(needs, {
    method: 'POST',
    below: '/signature/undoing',
    ability: 'plan.sign',
    handle: (ask, plan) => undo(needs, ask, plan),
  }),
]

/** The version that is signed last, and whether the draft still says the same. */
export const lastSigned = async (ask: Ask, plan: Plan) => {
  const last = lastStanding(plan.signatures)
  if (last === undefined) return undefined
  const frozen = await ask.read(tx => signedOutlineOf(tx, plan.exercise.id, last.version))
  const isSame = frozen !== undefined && contentOf(frozen.outline) === contentOf(outlineFrom(plan))
  return { signature: last, version: last.version, isSame }
}

type NotDone = { readonly refusal?: string; readonly undoing?: Form }

const pageOf = async (ask: Ask, plan: Plan, { refusal, undoing = readForm({}) }: NotDone = {}): Promise<Markup> => {
  const outline = outlineFrom(plan)
  const signer = { id: ask.person.id, roles: ask.roles }
  const signed = await lastSigned(ask, plan)
  const signatory = await ask.read(tx => signatoryOf(tx, plan, dayOf(ask.now)))
  return signaturePage(ask.frame, {
    ...viewOf(ask, plan),
    version: outline.version,
    readiness: readiness(outline, plan.edition, plan.positions, isConfirmed(plan)),
    ...(signed === undefined ? {} : { signed }),
    signatory: saySignatory(signatory),
    ...(isSignatory(signer, signatory.named?.id) ? { shown: markOf(outline) } : {}),
    signer: `${ask.person.name}, ${signsAs(ask.roles, 'plan.sign')}`,
    today: dayOf(ask.now),
    mayWrite: ask.may('plan.write'),
    mayUndo: mayUndoSignature(plan.signatures, signer).ok,
    undoing,
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const reloaded = async (needs: PlanNeeds, ask: Ask, plan: Plan): Promise<Plan> =>
  orAbsent(await ask.read(tx => planOf(tx, needs.editions, plan.exercise.id)))

const sign = async (needs: PlanNeeds, ask: Ask, plan: Plan): Promise<Reply> => {
  const seen = readForm(ask.asked.body).typed('version')
  const signed = await signOutline(ask, needs.editions, plan.exercise.id, seen)
  if (signed.ok) return seeOther(viewOf(ask, plan).paths.signature)
  const { refusal } = signed
  if (refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(await pageOf(ask, await reloaded(needs, ask, plan), { refusal: saySignatureRefusal(refusal) }))
}

const undo = async (needs: PlanNeeds, ask: Ask, plan: Plan): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const reason = readReason(form, undoingReasons)
  if (form.mistakes.length > 0) return mistaken(await pageOf(ask, plan, { undoing: form }))
  const undone = await undoSignature(ask, needs.editions, plan.exercise.id, reason)
  if (undone.ok) return seeOther(viewOf(ask, plan).paths.plan)
  const { refusal } = undone
  if (refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(await pageOf(ask, await reloaded(needs, ask, plan), { refusal: saySignatureRefusal(refusal) }))
}
