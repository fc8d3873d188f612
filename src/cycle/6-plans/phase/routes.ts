import { readForm, summaryOf, type Form } from '#forms'
import { dayOf, sayDay } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { PlanNeeds } from '../needs.ts'
import type { Plan } from '../outline/plan.ts'
import { planRoute, viewOf } from '../routes/opening.ts'
import { isStrategicSigned } from '../strategic/store/signatures.ts'
import { enterPhase } from './actions.ts'
import { phasePage } from './pages/phase.ts'
import { phaseRefusalWords, phases } from './phase.ts'
import { phaseChangesOf } from './store.ts'

/** The phase of the change, and the decision that moves it. */
export const phaseRoutes = (needs: PlanNeeds): readonly Route[] => [
  planRoute(needs, {
    method: 'GET',
    below: '/phase',
    ability: 'plan.read',
    handle: async (ask, plan) => shown(await pageOf(ask, plan)),
  }),
  planRoute(needs, {
    method: 'POST',
    below: '/phase',
    ability: 'plan.write',
    handle: enter,
  }),
]

const pageOf = async (
  ask: Ask,
  plan: Plan,
  { form = readForm({}), refusal }: { readonly form?: Form; readonly refusal?: string } = {},
): Promise<Markup> => {
  const { changes, isSigned } = await ask.read(async tx => ({
    changes: await phaseChangesOf(tx, plan.exercise.id),
    isSigned: await isStrategicSigned(tx, plan.exercise.id),
  }))
  return phasePage(ask.frame, {
    ...viewOf(ask, plan),
    ...{ changes, strategicSigned: isSigned, mayWrite: ask.may('plan.write') },
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const enter = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const today = dayOf(ask.now)
  const phase = form.choice('phase', phases, { called: 'The phase', needed: 'Choose the phase' })
  const by = form.line('by', { called: 'Who decided it', needed: 'Write who decided it', max: 200 })
  const why = form.text('why', { called: 'The reason', needed: 'Write why', max: 2000 })
  const on = form.day('on', { called: 'The day' }) ?? today
  if (on > today) form.complain('on-day', `The day must not be after today, ${sayDay(today)}`)
  const seen = form.wholeNumber('seen', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  if (form.mistakes.length > 0 || phase === undefined) return mistaken(await pageOf(ask, plan, { form }))
  const entered = await enterPhase(
    ask,
    plan.exercise.id,
    { phase, by, why, on },
    { seen, strategicSigned: tx => isStrategicSigned(tx, plan.exercise.id) },
  )
  if (entered.ok) return seeOther(viewOf(ask, plan).paths.phase)
  if (entered.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(await pageOf(ask, plan, { form, refusal: phaseRefusalWords[entered.refusal.kind] }))
}
