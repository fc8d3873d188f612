import { readForm, summaryOf, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { addEntry, changeSaid, moveEntry } from '../lists/actions.ts'
import { standingIn } from '../lists/entry.ts'
import { formOfEntry, readEntry } from '../lists/routes/form.ts'
import { entryPage, type EntryView } from '../lists/pages/entry.ts'
import type { PlanNeeds } from '../needs.ts'
import type { Plan } from '../outline/plan.ts'
import { planRoute, viewOf, type PlanRoute } from '../routes/opening.ts'
import { isOnTeam, type Stakeholder } from './map.ts'
import { mapPage, notYoursPage } from './pages/map.ts'
import { mapOf } from './store.ts'

const list = 'stakeholder'
const places = ['out', 'back'] as const
const options = { areas: [], people: [], priorities: [] }

/** The map of stakeholders, for the champion, the deputy and the change team. */
export const stakeholderRoutes = (needs: PlanNeeds): readonly Route[] => {
  const route = (method: PlanRoute['method'], below: string, handle: PlanRoute['handle']): Route =>
    planRoute(needs, { method, below, ability: 'stakeholders.keep', handle: onTeam(handle) })
  return [
    route('GET', '/stakeholders', showMap),
    route('GET', '/stakeholders/new', async (ask, plan) => shown(pageOf(ask, plan, formOfEntry(list, undefined, {})))),
    route('POST', '/stakeholders/new', add),
    route('GET', '/stakeholders/:stakeholder', showOne),
    route('POST', '/stakeholders/:stakeholder', save),
    route('POST', '/stakeholders/:stakeholder/place', move),
  ]
}

/** Whether this reader keeps the map: who writes the plan, and who is in the change team today. */
export const keepsMap = (ask: Ask, plan: Plan): boolean =>
  ask.may('plan.write') ||
  (ask.may('stakeholders.keep') && isOnTeam(standingIn(plan.entries, 'member'), ask.person.id, dayOf(ask.now)))

const onTeam =
  (handle: PlanRoute['handle']): PlanRoute['handle'] =>
  async (ask, plan) => {
    if (keepsMap(ask, plan)) return handle(ask, plan)
    const team = standingIn(plan.entries, 'member').map(({ says }) => says.name)
    return refused(notYoursPage(ask.frame, { ...viewOf(ask, plan), team }))
  }

const showMap = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const all = await ask.read(tx => mapOf(tx, plan.exercise.id))
  return shown(mapPage(ask.frame, { ...viewOf(ask, plan), all }))
}

const oneIn = async (ask: Ask, plan: Plan): Promise<Stakeholder> => {
  const all = await ask.read(tx => mapOf(tx, plan.exercise.id))
  return orAbsent(all.find(({ id }) => id === ask.asked.params['stakeholder']))
}

const pageOf = (ask: Ask, plan: Plan, form: Form, more: Pick<EntryView, 'isStale' | 'entry'> = {}): Markup => {
  const view = viewOf(ask, plan)
  return entryPage(ask.frame, {
    ...view,
    ...more,
    ...{ list, options, value: form.typed, values: form.typedAll },
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    back: view.paths.stakeholders,
    action: more.entry === undefined ? view.paths.newStakeholder : view.paths.stakeholder(more.entry.id),
  })
}

const add = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const said = readEntry(form, list, options)
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, plan, form))
  orAbsent((await addEntry(ask, plan.exercise.id, list, said)).ok || undefined)
  const { paths } = viewOf(ask, plan)
  return seeOther(form.typed('go') === 'another' ? paths.newStakeholder : paths.stakeholders)
}

const showOne = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = await oneIn(ask, plan)
  return shown(pageOf(ask, plan, formOfEntry(list, entry, {}), { entry }))
}

const save = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = await oneIn(ask, plan)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readEntry(form, list, options)
  if (form.mistakes.length > 0) return mistaken(pageOf(ask, plan, form, { entry: { ...entry, version } }))
  const changed = await changeSaid(ask, plan.exercise.id, { list, id: entry.id, version }, said)
  if (changed.ok) return seeOther(viewOf(ask, plan).paths.stakeholders)
  const now = orAbsent(changed.refusal.kind === 'stale' ? changed.refusal.now : undefined)
  return refused(pageOf(ask, plan, form, { entry: now, isStale: true }))
}

const move = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = await oneIn(ask, plan)
  const to = orAbsent(readForm(ask.asked.body).choice('move', places))
  orAbsent((await moveEntry(ask, plan.exercise.id, list, entry.id, to)).ok || undefined)
  return seeOther(viewOf(ask, plan).paths.stakeholders)
}
