import { readForm, summaryOf, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { PlanNeeds } from '../needs.ts'
import { areaTitle, type Plan } from '../outline/plan.ts'
import { planPaths, type PlanPaths } from '../paths.ts'
import { pageRoutes, planRoute, viewOf } from '../routes/opening.ts'
import { addEntry, changeSaid, entryMoves, moveEntry, type Said } from './actions.ts'
import type { Entry } from './entry.ts'
import { isListName, listingOf, type ListName } from './kinds.ts'
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
  const page = paths[listingOf(list).page]
  return list === 'criterion' ? page : `${page}#${area === undefined ? list : `${list}-${area}`}`
}

const areasOf = (plan: Plan) =>
  plan.edition.sections.map(section => ({ key: section.key, title: areaTitle(plan, section) }))

/** What an entry says, as its form shows it before anything is typed. */
const formOf = (list: ListName, says: Readonly<Record<string, string>>, area: string): Form =>
  readForm({
    area,
    ...Object.fromEntries(
      Object.entries(listingOf(list).questions).flatMap(([name, question]) => {
        const answer = says[name] ?? ''
        if (question.as !== 'day') return [[name, answer]]
        const [year = '', month = '', day = ''] = answer.split('-')
        const part = (typed: string): string => (typed === '' ? '' : String(Number(typed)))
        return [
          [`${name}-day`, part(day)],
          [`${name}-month`, part(month)],
          [`${name}-year`, year],
        ]
      }),
    ),
  })

const read = (form: Form, plan: Plan, list: ListName): Said => {
  const listing = listingOf(list)
  const says = Object.entries(listing.questions).map(([name, question]) => {
    const asked = { called: question.label, ...(question.needed === undefined ? {} : { needed: question.needed }) }
    switch (question.as) {
      case 'text':
        return [name, form.text(name, { ...asked, max: question.max })]
      case 'line':
        return [name, form.line(name, { ...asked, max: question.max })]
      case 'choice':
        return [name, form.choice(name, Object.keys(question.choices), asked) ?? '']
      case 'day':
        return [name, form.day(name, asked) ?? '']
    }
  })
  const keys = plan.edition.sections.map(({ key }) => key)
  const needed = listing.area === 'always' ? { needed: 'Choose which headline area it is for' } : {}
  const area =
    listing.area === 'never' ? undefined : form.choice('area', keys, { called: 'The headline area', ...needed })
  return { says: Object.fromEntries(says) as Said['says'], area }
}

const pageFor = (ask: Ask, plan: Plan, form: Form, more: Pick<EntryView, 'isStale' | 'entry'>): Markup => {
  const list = listIn(ask)
  const view = viewOf(ask, plan)
  const area = more.entry?.area ?? (form.typed('area') || undefined)
  return entryPage(ask.frame, {
    ...view,
    ...more,
    list,
    areas: areasOf(plan),
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    back: pageOf(view.paths, list, area),
    action: more.entry === undefined ? view.paths.newEntry(list) : view.paths.entry(list, more.entry.id),
  })
}

const showNew = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const asked = ask.asked.query['area']
  const area = plan.edition.sections.find(({ key }) => key === asked)?.key ?? ''
  const list = listIn(ask)
  return shown(pageFor(ask, plan, formOf(list, {}, area), {}))
}

const add = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const list = listIn(ask)
  const form = readForm(ask.asked.body)
  const said = read(form, plan, list)
  if (form.mistakes.length > 0) return mistaken(pageFor(ask, plan, form, {}))
  orAbsent((await addEntry(ask, plan.exercise.id, list, said)).ok || undefined)
  const paths = planPaths(ask.partnership.id, plan.exercise.id)
  return seeOther(form.typed('go') === 'another' ? paths.newEntry(list, said.area) : pageOf(paths, list, said.area))
}

const show = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = entryIn(ask, plan)
  return shown(pageFor(ask, plan, formOf(entry.list, entry.says, entry.area ?? ''), { entry }))
}

const save = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = entryIn(ask, plan)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 }) ?? 0
  const said = read(form, plan, entry.list)
  if (form.mistakes.length > 0) return mistaken(pageFor(ask, plan, form, { entry: { ...entry, version } }))
  const changed = await changeSaid(ask, plan.exercise.id, { ...entry, version }, said)
  if (changed.ok) return seeOther(pageOf(planPaths(ask.partnership.id, plan.exercise.id), entry.list, said.area))
  const now = orAbsent(changed.refusal.kind === 'stale' ? changed.refusal.now : undefined)
  return refused(pageFor(ask, plan, form, { entry: now, isStale: true }))
}

const move = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const entry = entryIn(ask, plan)
  const to = orAbsent(readForm(ask.asked.body).choice('move', entryMoves))
  orAbsent((await moveEntry(ask, plan.exercise.id, entry.list, entry.id, to)).ok || undefined)
  return seeOther(pageOf(planPaths(ask.partnership.id, plan.exercise.id), entry.list, entry.area))
}
