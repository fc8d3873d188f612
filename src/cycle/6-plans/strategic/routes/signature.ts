import { readForm, type Form } from '#forms'
import { readReason } from '#exercise'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { saySignatory, signsAs, type Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { planOf } from '../../outline/store/plan.ts'
import { undoingReasons } from '../../signature/pages/signing.ts'
import { isSignatory } from '../../signature/signature.ts'
import { signatoryOf } from '../../signature/store.ts'
import { signStrategic, undoStrategic } from '../actions.ts'
import { strategicMark } from '../assembly.ts'
import type { Strategic } from '../known.ts'
import { strategicSignaturePage } from '../pages/signature.ts'
import { strategicReadiness } from '../readiness.ts'
import { mayUndoStrategic, sayStrategicRefusal } from '../signing.ts'
import { strategicOf } from '../store/strategic.ts'
import { lastSignedStrategic } from './overview.ts'
import { strategicRoute, strategicViewOf } from './opening.ts'

/** Signing the strategic plan and undoing it. */
export const strategicSignatureRoutes = (needs: PlanNeeds): readonly Route[] => [
  strategicRoute(needs, {
    ...{ method: 'GET', below: '/signature', ability: 'plan.read' },
    handle: async (ask, known) => shown(await pageOf(ask, known)),
  }),
  strategicRoute(needs, {
    ...{ method: 'POST', below: '/signature', ability: 'plan.sign' },
    handle: (ask, known) => sign(needs, ask, known),
  }),
  strategicRoute(needs, {
    ...{ method: 'POST', below: '/signature/undoing', ability: 'plan.sign' },
    handle: (ask, known) => undo(needs, ask, known),
  }),
]

type NotDone = { readonly refusal?: string; readonly undoing?: Form }

const pageOf = async (
  ask: Ask,
  known: Strategic,
  { refusal, undoing = readForm({}) }: NotDone = {},
): Promise<Markup> => {
  const view = strategicViewOf(ask, known)
  const signer = { id: ask.person.id, roles: ask.roles }
  const signed = lastSignedStrategic(ask, known)
  const signatory = await ask.read(tx => signatoryOf(tx, known.plan, dayOf(ask.now)))
  return strategicSignaturePage(ask.frame, {
    ...view,
    rows: strategicReadiness(view.strategic, known.register),
    ...(signed === undefined ? {} : { signed }),
    signatory: saySignatory(signatory),
    ...(isSignatory(signer, signatory.named?.id) ? { shown: strategicMark(view.strategic) } : {}),
    signer: `${ask.person.name}, ${signsAs(ask.roles, 'plan.sign')}`,
    today: dayOf(ask.now),
    mayWrite: ask.may('plan.write'),
    mayUndo: mayUndoStrategic(
      known.signed.map(({ signature }) => signature),
      signer,
    ).ok,
    undoing,
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const reloaded = (needs: PlanNeeds, ask: Ask, { plan }: Strategic): Promise<Strategic> =>
  ask.read(async tx => orAbsent(await strategicOf(tx, orAbsent(await planOf(tx, needs.editions, plan.exercise.id)))))

const sign = async (needs: PlanNeeds, ask: Ask, known: Strategic): Promise<Reply> => {
  const seen = readForm(ask.asked.body).typed('version')
  const signed = await signStrategic(ask, needs.editions, known.plan.exercise.id, seen)
  if (signed.ok) return seeOther(strategicViewOf(ask, known).paths.strategicSignature)
  return refused(await pageOf(ask, await reloaded(needs, ask, known), { refusal: sayStrategicRefusal(signed.refusal) }))
}

const undo = async (needs: PlanNeeds, ask: Ask, known: Strategic): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const reason = readReason(form, undoingReasons)
  if (form.mistakes.length > 0) return mistaken(await pageOf(ask, known, { undoing: form }))
  const undone = await undoStrategic(ask, known.plan.exercise.id, reason)
  if (undone.ok) return seeOther(strategicViewOf(ask, known).paths.strategic)
  return refused(await pageOf(ask, await reloaded(needs, ask, known), { refusal: sayStrategicRefusal(undone.refusal) }))
}
