import type { Read } from '#db'
import { exercisesOf } from '#exercise'
import { readForm, type Form } from '#forms'
import { dayOf, sayDay, type Day, type Id } from '#ground'
import { indicatorsEver, type LibraryIndicator } from '#instrument'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask, type Needs } from '#people'
import { pickOutcomes } from '../outcomes/actions.ts'
import { outcomePaths } from '../outcomes/paths.ts'
import { outcomesOf, picksOf } from '../outcomes/store.ts'
import { prioritiesById, prioritiesOf } from '../priorities/store.ts'
import { addIndicator, addReading, dropReading, placeIndicator, wordIndicator } from './actions.ts'
import { indicatorKind } from './kind.ts'
import { mayRead, oddIn, type Indicator, type IndicatorSaid, type Point } from './indicator.ts'
import { indicatorsPage } from './pages/list.ts'
import { indicatorPage } from './pages/one.ts'
import { indicatorWordingPage, type IndicatorWordingView } from './pages/wording.ts'
import { indicatorPaths, indicatorPattern } from './paths.ts'
import { indicatorsOf, removedReadingsOf } from './store.ts'
import { readValue, sayValue } from './value.ts'

/** The partnership's indicators: all of them, one with its readings, its words. */
export const indicatorRoutes = (needs: Needs): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, ability: Ability, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `${indicatorPattern}${below}`, ability, handle })
  return [
    at('GET', '', 'plan.read', list),
    at('GET', '/new', 'plan.write', begin),
    at('POST', '/new', 'plan.write', add),
    at('GET', '/:indicator', 'plan.read', async ask => shown(await one(ask))),
    at('GET', '/:indicator/wording', 'plan.write', showWording),
    at('POST', '/:indicator/wording', 'plan.write', word),
    at('POST', '/:indicator/place', 'plan.write', place),
    at('POST', '/:indicator/readings', 'plan.write', record),
    at('POST', '/:indicator/readings/:reading', 'plan.write', takeOut),
    at('POST', '/:indicator/outcomes', 'plan.write', choose),
  ]
}

const pathsFor = (ask: Ask) => indicatorPaths(ask.partnership.id)

const list = async (ask: Ask): Promise<Reply> => {
  const all = await ask.read(indicatorsOf)
  return shown(
    indicatorsPage(ask.frame, {
      paths: pathsFor(ask),
      indicators: all.filter(({ isRemoved }) => !isRemoved),
      removed: all.filter(({ isRemoved }) => isRemoved),
      mayWrite: ask.may('plan.write'),
      readsLibrary: ask.may('partnership.read'),
    }),
  )
}

const indicatorIn = async (ask: Ask): Promise<Indicator> =>
  orAbsent((await ask.read(indicatorsOf)).find(({ id }) => id === ask.asked.params['indicator']))

const one = async (ask: Ask, form: Form = readForm({})): Promise<Markup> => {
  const indicator = await indicatorIn(ask)
  const known = await ask.read(async tx => ({
    removedReadings: await removedReadingsOf(tx, indicator.id),
    priorities: (await prioritiesById(tx, indicator.priorities)).map(({ words }) => words),
    outcomes: await outcomesOf(tx),
    picked: await picksOf(tx, indicatorKind, indicator.id),
    from: await entryOf(tx, indicator.library),
  }))
  return indicatorPage(ask.frame, {
    ...{ ...known, indicator, form, paths: pathsFor(ask), outcomePaths: outcomePaths(ask.partnership.id) },
    mayWrite: ask.may('plan.write'),
  })
}

/** The priorities of the newest year that has any, and those that it tells of already. */
const offered = async (tx: Read, chosen: readonly Id<'priority'>[]) => {
  for (const { id } of await exercisesOf(tx)) {
    const standing = (await prioritiesOf(tx, id)).filter(each => !each.isAside && each.mergedInto === undefined)
    if (standing.length === 0) continue
    const more = chosen.filter(each => !standing.some(priority => priority.id === each))
    return [...standing, ...(await prioritiesById(tx, more))].map(each => ({ id: each.id, words: each.words }))
  }
  return []
}

type Worded = Pick<IndicatorWordingView, 'indicator' | 'isStale' | 'from'>

/** The entry of the library under an id, taken out since or not; `undefined` for none. */
const entryOf = async (tx: Read, id: string): Promise<LibraryIndicator | undefined> =>
  id === '' ? undefined : (await indicatorsEver(tx)).find(each => each.id === id)

const wordingOf = async (ask: Ask, form: Form, more: Worded, version = more.indicator?.version ?? 0): Promise<Markup> =>
  indicatorWordingPage(ask.frame, {
    ...{ ...more, form, version, paths: pathsFor(ask) },
    priorities: await ask.read(tx => offered(tx, more.indicator?.priorities ?? [])),
  })

const typedDay = (name: string, day: Day): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}

const formOf = ({ name, measures, unit, better, baseline, target, priorities }: Indicator): Form =>
  readForm({
    ...{ name, measures, unit, better, priorities: [...priorities] },
    ...{ baselineValue: sayValue(baseline.value), targetValue: sayValue(target.value) },
    ...{ ...typedDay('baseline', baseline.on), ...typedDay('target', target.on) },
  })

/** A figure in the box of that name. */
const readFigure = (form: Form, name: string, needed: string): number | undefined => {
  const typed = form.line(name, { called: 'The figure', needed, max: 40 })
  if (typed === '') return undefined
  const value = readValue(typed)
  if (value === undefined) form.complain(name, 'Write a figure, such as 19 or 12.5, without its unit')
  return value
}

const readPoint = (form: Form, name: string, called: string): Point | undefined => {
  const value = readFigure(form, `${name}Value`, `Write the ${called}`)
  const on = form.day(name, { called: `The day of the ${called}`, needed: `The day of the ${called} is missing` })
  return value === undefined || on === undefined ? undefined : { value, on }
}

const readSaid = async (
  ask: Ask,
  form: Form,
  chosen: readonly Id<'priority'>[],
): Promise<IndicatorSaid | undefined> => {
  const priorities = (await ask.read(tx => offered(tx, chosen))).map(({ id }) => id)
  const name = form.line('name', { called: 'The name', needed: 'Write what you call it', max: 200 })
  const measures = form.text('measures', { called: 'What it measures', max: 2000 })
  const unit = form.line('unit', { called: 'The unit', max: 40 })
  const better = form.choice('better', ['up', 'down'] as const, {
    called: 'What is better',
    needed: 'Choose what is better',
  })
  const baseline = readPoint(form, 'baseline', 'baseline')
  const target = readPoint(form, 'target', 'target')
  const told = form.choices('priorities', priorities, { called: 'The priorities' })
  if (better === undefined || baseline === undefined || target === undefined) return undefined
  const odd = oddIn({ better, baseline, target })
  if (odd !== undefined) form.complain(odd.field, odd.words)
  return form.mistakes.length > 0 ? undefined : { name, measures, unit, better, baseline, target, priorities: told }
}

/** The entry that the address or the form names. */
const entryIn = async (ask: Ask, id: unknown): Promise<Worded> => {
  const from = typeof id === 'string' ? await ask.read(tx => entryOf(tx, id)) : undefined
  return from === undefined ? {} : { from }
}

const begin = async (ask: Ask): Promise<Reply> => {
  const worded = await entryIn(ask, ask.asked.query['from'])
  const { name = '', measures = '', unit = '', better = '' } = worded.from ?? {}
  return shown(await wordingOf(ask, readForm({ name, measures, unit, better }), worded))
}

const add = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const worded = await entryIn(ask, form.typed('from'))
  const said = await readSaid(ask, form, [])
  if (said === undefined) return mistaken(await wordingOf(ask, form, worded))
  return seeOther(pathsFor(ask).one(await addIndicator(ask, said, worded.from?.id ?? '')))
}

const showWording = async (ask: Ask): Promise<Reply> => {
  const indicator = await indicatorIn(ask)
  return shown(await wordingOf(ask, formOf(indicator), { indicator }))
}

const word = async (ask: Ask): Promise<Reply> => {
  const indicator = await indicatorIn(ask)
  const form = readForm(ask.asked.body)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
  const said = await readSaid(ask, form, indicator.priorities)
  if (said === undefined) return mistaken(await wordingOf(ask, form, { indicator }, version))
  const worded = await wordIndicator(ask, indicator.id, said, version)
  if (worded.ok) return seeOther(pathsFor(ask).one(indicator.id))
  const now = orAbsent(worded.refusal.kind === 'stale' ? worded.refusal.now : undefined)
  return refused(await wordingOf(ask, form, { indicator: now, isStale: true }))
}

const place = async (ask: Ask): Promise<Reply> => {
  const { id } = await indicatorIn(ask)
  const move = orAbsent(readForm(ask.asked.body).choice('move', ['out', 'back'] as const))
  await placeIndicator(ask, id, move)
  return seeOther(move === 'out' ? pathsFor(ask).list : pathsFor(ask).one(id))
}

const record = async (ask: Ask): Promise<Reply> => {
  const indicator = await indicatorIn(ask)
  const form = readForm(ask.asked.body)
  const value = readFigure(form, 'value', 'Write the value')
  const on = form.day('on', { called: 'The day', needed: 'The day of the reading is missing' })
  const source = form.line('source', { called: 'The source', needed: 'Write where it comes from', max: 300 })
  const may = on === undefined ? undefined : mayRead(indicator, on, dayOf(ask.now))
  if (may?.ok === false)
    form.complain(
      'on-day',
      may.refusal.kind === 'to-come'
        ? 'The day of a reading must not be in the future'
        : `The day of a reading must not be before the baseline of ${sayDay(indicator.baseline.on)}`,
    )
  if (value === undefined || on === undefined || form.mistakes.length > 0) return mistaken(await one(ask, form))
  await addReading(ask, indicator.id, { value, on, source })
  return seeOther(pathsFor(ask).one(indicator.id))
}

const takeOut = async (ask: Ask): Promise<Reply> => {
  const { id, readings } = await indicatorIn(ask)
  const reading = readings.find(each => each.id === ask.asked.params['reading'])
  if (reading !== undefined) await dropReading(ask, reading.id)
  return seeOther(pathsFor(ask).one(id))
}

const choose = async (ask: Ask): Promise<Reply> => {
  const { id } = await indicatorIn(ask)
  const form = readForm(ask.asked.body)
  const asked = form.ids<'outcome'>('outcomes', { called: 'The outcome' })
  const fact = { at: ask.now, by: ask.person }
  const isKept =
    form.mistakes.length === 0 &&
    (await ask.write(tx => pickOutcomes(tx, { kind: indicatorKind, item: id }, asked, fact)))
  if (isKept) return seeOther(`${pathsFor(ask).one(id)}#outcomes`)
  form.complain('outcomes', 'The outcome must be chosen from the list')
  return mistaken(await one(ask, form))
}
