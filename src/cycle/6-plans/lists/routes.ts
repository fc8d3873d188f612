import { readForm, summaryOf, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { peopleOf, type Ask } from '#people'
import type { PlanNeeds } from '../needs.ts'
import { areaTitle, type Plan } from '../outline/plan.ts'
import { planPaths, type PlanPaths } from '../paths.ts'
import { pageRoutes, planRoute, viewOf } from '../routes/opening.ts'
import { rankedIn } from '../priorities/priority.ts'
import { addEntry, changeSaid, entryMoves, moveEntry } from './actions.ts'
import type { Entry } from './entry.ts'
import { isListName, listingOf, type ListName } from './kinds.ts'
import type { EntryOptions } from './options.ts'
import { formOfEntry, readEntry } from './routes/form.ts'
import { entryPage, type EntryView } from './pages/entry.ts'

/** The small forms of the plan’s lists. */
export const listRoutes = (needs: PlanNeeds): readonly Route[] => [
  ...pageRoutes(needs, '/lists/:part/new', showNew, add),
  ...pageRoutes(needs, '/lists/:part/:entry', show, save),
  planRoute(needs, { method: 'POST', below: '/lists/:part/:entry/place', ability: 'plan.write', handle: move }),
]

const listIn = (ask: Ask): ListName => {
  const word = ask.asked.params['part']
  return orAbsent(isListName(word) ? word : undefined)
}

const entryIn = (ask: Ask, plan: Plan, list = listIn(ask)): Entry =>
  orAbsent(plan.entries.find(entry => entry.list === list && entry.id === ask.asked.params['entry']))

/** Where a list stands among the pages of the plan. */
const pageOf = (paths: PlanPaths, list: ListName, area?: string): string => {
  const { page: name } = listingOf(list)
  if (name === 'content') return area === undefined ? paths.strategic : `${paths.content(area)}#${list}-${area}`
  const page = paths[name]
  return list === 'criterion' ? page : `${page}#${area === undefined ? list : `${list}-${area}`}`
}

/** Where somebody came from to a form: the register and the reviews have pages of their own. */
const origins = ['register', 'reviews'] as const
type From = (typeof origins)[number] | ''
const cameFrom = (form: Form): From => origins.find(each => each === form.typed('from')) ?? ''
const fromIn = (ask: Ask): From => origins.find(each => each === ask.asked.query['from']) ?? ''

type Place = { readonly list: ListName; readonly area: string | undefined; readonly entry?: Entry | undefined }

const backTo = (paths: PlanPaths, form: Form, { list, area, entry }: Place): string => {
  const from = cameFrom(form)
  if (from === '') return pageOf(paths, list, area)
  if (entry === undefined) return paths[from]
  return list === 'review' ? paths.review(entry.id) : paths.registered(entry.id)
}

const areasOf = (plan: Plan) =>
  plan.edition.sections.map(section => ({ key: section.key, title: areaTitle(plan, section) }))

const optionsOf = async (ask: Ask, plan: Plan): Promise<EntryOptions> => ({
  areas: areasOf(plan),
  people: (await ask.read(peopleOf)).map(({ person }) => person),
  earliest: dayOf(plan.exercise.openedAt),
  priorities: plan.edition.sections.flatMap(({ key }) => rankedIn(key, plan.priorities)),
})

const pageFor = async (
  ask: Ask,
  plan: Plan,
  form: Form,
  more: Pick<EntryView, 'isStale' | 'entry'>,
): Promise<Markup> => {
  const list = listIn(ask)
  const view = viewOf(ask, plan)
  const area = more.entry?.area ?? (form.typed('area') || undefined)
  return entryPage(ask.frame, {
    ...view,
    ...more,
    list,
    options: await optionsOf(ask, plan),
    from: cameFrom(form),
    value: form.typed,
    values: form.typedAll,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    back: backTo(view.paths, form, { list, area, entry: more.entry }),
    action: more.entry === undefined ? view.paths.newEntry(list) : view.paths.entry(list, more.entry.id),
  })
}

const showNew = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const asked = ask.asked.query['area']
  const area = plan.edition.sections.find(({ key }) => key === asked)?.key ?? ''
  const list = listIn(ask)
  return shown(await pageFor(ask, plan, formOfEntry(list, undefined, { area, from: fromIn(ask) }), {}))
}

const add = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const list = listIn(ask)
  const form = readForm(ask.asked.body)
  const said = readEntry(form, list, await optionsOf(ask, plan))
  if (form.mistakes.length > 0) return mistaken(await pageFor(ask, plan, form, {}))
  orAbsent((await addEntry(ask, plan.exercise.id, list, said)).ok || undefined)
  const paths = planPaths(ask.partnership.id, plan.exercise.id)
  if (form.typed('go') === 'another') return seeOther(paths.newEntry(list, said.area, cameFrom(form)))
  return seeOther(backTo(paths, form, { list, area: said.area }))
}

const show = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = entryIn(ask, plan)
  const typed = { area: entry.area ?? '', from: fromIn(ask) }
  return shown(await pageFor(ask, plan, formOfEntry(entry.list, entry, typed), { entry }))
}

const save = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = entryIn(ask, plan)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 }) ?? 0
  const said = readEntry(form, entry.list, await optionsOf(ask, plan), entry.says)
  if (form.mistakes.length > 0) return mistaken(await pageFor(ask, plan, form, { entry: { ...entry, version } }))
  const changed = await changeSaid(ask, plan.exercise.id, { ...entry, version }, said)
  if (changed.ok)
    return seeOther(
      backTo(planPaths(ask.partnership.id, plan.exercise.id), form, { list: entry.list, area: said.area, entry }),
    )
  const now = orAbsent(changed.refusal.kind === 'stale' ? changed.refusal.now : undefined)
  return refused(await pageFor(ask, plan, form, { entry: now, isStale: true }))
}

const move = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = entryIn(ask, plan)
  const to = orAbsent(readForm(ask.asked.body).choice('move', entryMoves))
  orAbsent((await moveEntry(ask, plan.exercise.id, entry.list, entry.id, to)).ok || undefined)
  return seeOther(pageOf(planPaths(ask.partnership.id, plan.exercise.id), entry.list, entry.area))
}
