import { readForm, summaryOf, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { changesOf } from '../../lists/history.ts'
import { versionsOf } from '../../lists/store.ts'
import type { PlanNeeds } from '../../needs.ts'
import { areaTitle, type Plan } from '../../outline/plan.ts'
import { planRoute, viewOf } from '../../routes/opening.ts'
import { recordFinding } from '../actions.ts'
import { bearingsOf, namesIn } from './bearings.ts'
import { foundStates, registerStates } from '../finding.ts'
import { readFinding } from '../form.ts'
import { staleFinding } from '../pages/finding.ts'
import { registeredPage } from '../pages/one.ts'
import { registerPage } from '../pages/register.ts'
import { mayFind, type FindingRefusal, type Registered } from '../registered.ts'
import { registerOf } from '../store.ts'

/** What is to be found out, and what was. */
export const registerRoutes = (needs: PlanNeeds): readonly Route[] => [
  planRoute(needs, { method: 'GET', below: '/register', ability: 'plan.read', handle: showRegister }),
  planRoute(needs, { method: 'GET', below: '/register/:inquiry', ability: 'plan.read', handle: showOne }),
  planRoute(needs, { method: 'POST', below: '/register/:inquiry/findings', ability: 'action.tell', handle: record }),
]

const showRegister = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { register, around } = await ask.read(async tx => ({
    register: await registerOf(tx, plan.exercise.id),
    around: await bearingsOf(tx, plan, dayOf(ask.now)),
  }))
  const today = dayOf(ask.now)
  return shown(
    registerPage(ask.frame, { ...viewOf(ask, plan), ...around, register, today, mayWrite: ask.may('plan.write') }),
  )
}

const lineIn = async (ask: Ask, plan: Plan): Promise<Registered> =>
  orAbsent(
    (await ask.read(tx => registerOf(tx, plan.exercise.id))).find(({ id }) => id === ask.asked.params['inquiry']),
  )

const pageOf = async (ask: Ask, plan: Plan, line: Registered, form: Form, refusal?: string): Promise<Markup> => {
  const { around, versions, names } = await ask.read(async tx => ({
    around: await bearingsOf(tx, plan, dayOf(ask.now)),
    versions: await versionsOf(tx, 'inquiry', line.id),
    names: await namesIn(tx, plan),
  }))
  const section = plan.edition.sections.find(({ key }) => key === line.area)
  return registeredPage(ask.frame, {
    ...viewOf(ask, plan),
    ...around,
    ...{ line, today: dayOf(ask.now), mayWrite: ask.may('plan.write'), mayFind: mayRecord(ask, line) },
    area: section === undefined ? 'The plan as a whole' : areaTitle(plan, section),
    changes: changesOf(versions, names),
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const mayRecord = (ask: Ask, line: Registered): boolean =>
  ask.may('action.tell') && mayFind(line, ask.person.id, ask.may('plan.write'))

const showOne = async (ask: Ask, plan: Plan): Promise<Reply> =>
  shown(await pageOf(ask, plan, await lineIn(ask, plan), readForm({})))

const refusalWords: Readonly<Record<FindingRefusal['kind'], string>> = {
  'not-yours': 'Somebody else answers for this. Only they, the champion and the deputy can record what was found.',
  absent: 'It was taken out meanwhile. Nothing was recorded.',
  stale: staleFinding,
}

const record = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const line = await lineIn(ask, plan)
  const form = readForm(ask.asked.body)
  if (!mayRecord(ask, line)) return refused(await pageOf(ask, plan, line, form, refusalWords['not-yours']))
  const states = ask.may('plan.write') ? registerStates : foundStates
  const said = readFinding(form, states, { today: dayOf(ask.now) })
  const seen = form.wholeNumber('seen', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  if (form.mistakes.length > 0) return mistaken(await pageOf(ask, plan, line, form))
  const recorded = await recordFinding(ask, plan.exercise.id, { list: 'inquiry', id: line.id, seen }, said)
  if (recorded.ok) return seeOther(viewOf(ask, plan).paths.registered(line.id))
  return refused(await pageOf(ask, plan, await lineIn(ask, plan), form, refusalWords[recorded.refusal.kind]))
}
