import { readForm, summaryOf, type Form } from '#forms'
import type { Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Section } from '#instrument'
import type { Ask } from '#people'
import { byDue } from '../action/action.ts'
import { actionPaths } from '../action/paths.ts'
import type { PlanNeeds } from '../needs.ts'
import { pickOutcomes } from '../outcomes/actions.ts'
import { outcomePaths } from '../outcomes/paths.ts'
import { outcomesOf, picksOf } from '../outcomes/store.ts'
import { keepTyped, pageOfArea } from '../outline/routes/area.ts'
import { areaTitle, say, sectionBy, type Plan } from '../outline/plan.ts'
import { planOf } from '../outline/store/plan.ts'
import { promptBy } from '../prompts/prompt.ts'
import { pageRoutes, planRoute, viewOf } from '../routes/opening.ts'
import { addPriority, decideCandidate, movePriority, wordPriority, type Deciding } from './actions.ts'
import { intoName } from './pages/candidates.ts'
import { newPriorityPage, priorityPage } from './pages/priority.ts'
import { moves, rankedIn, sayMoveRefusal, type Priority } from './priority.ts'

const most = 2000
/** What picks of priorities are kept under, and what an action says that comes from one. */
const kind = 'priority'

/** The priorities of the areas: deciding candidates, adding, wording, moving. */
export const priorityRoutes = (needs: PlanNeeds): readonly Route[] => [
  ...pageRoutes(needs, '/areas/:section/priorities', showNew, add),
  planRoute(needs, {
    method: 'POST',
    below: '/areas/:section/candidates',
    ability: 'plan.write',
    handle: (ask, plan) => decide(needs, ask, plan),
  }),
  ...pageRoutes(needs, '/priorities/:priority', show, word),
  planRoute(needs, { method: 'POST', below: '/priorities/:priority/outcomes', ability: 'plan.write', handle: serve }),
  planRoute(needs, {
    method: 'POST',
    below: '/priorities/:priority/place',
    ability: 'plan.write',
    handle: (ask, plan) => move(needs, ask, plan),
  }),
]

const sectionIn = (ask: Ask, plan: Plan): Section => orAbsent(sectionBy(plan, ask.asked.params['section']))
const priorityIn = (ask: Ask, plan: Plan): Priority =>
  orAbsent(plan.priorities.find(({ id }) => id === ask.asked.params['priority']))

/** The area as it stands now, saying why something could not be done. */
const refuse = async (needs: PlanNeeds, ask: Ask, plan: Plan, key: string, refusal: string): Promise<Reply> => {
  const now = orAbsent(await ask.read(tx => planOf(tx, needs.editions, plan.exercise.id, needs.ranked)))
  return refused(await pageOfArea(ask, now, orAbsent(sectionBy(now, key)), { refusal }))
}

const decidingIn = (form: Form, candidate: string): Deciding | undefined => {
  const as = form.choice('as', ['keep', 'aside', 'into'])
  if (as !== 'into') return as === undefined ? undefined : { as }
  const into = form.id<'priority'>(intoName(candidate))
  return into === undefined ? undefined : { as, into }
}

const decide = async (needs: PlanNeeds, ask: Ask, plan: Plan): Promise<Reply> => {
  const section = sectionIn(ask, plan)
  const notKept = await keepTyped(ask, plan, section)
  if (notKept) return notKept
  const asked = ask.asked.query['candidate']
  const candidate = typeof asked === 'string' ? asked : ''
  const deciding = decidingIn(readForm(ask.asked.body), candidate)
  if (deciding === undefined)
    return refuse(needs, ask, plan, section.key, 'Say whether to keep it, set it aside or merge it.')
  const year = { exercise: plan.exercise.id, edition: plan.edition, section: section.key, ranked: needs.ranked }
  const decided = await decideCandidate(ask, year, candidate, deciding)
  if (decided.ok) return seeOther(`${viewOf(ask, plan).paths.area(section.key)}#candidates`)
  const { refusal } = decided
  const words =
    refusal.kind === 'decided-already'
      ? 'Somebody has decided this suggestion meanwhile, or its words have changed. The lists below are as they stand now.'
      : sayMoveRefusal(refusal.kind === 'absent' ? { kind: 'not-there' } : refusal)
  return refuse(needs, ask, plan, section.key, words)
}

const newPage = (ask: Ask, plan: Plan, form: Form): Markup => {
  const section = sectionIn(ask, plan)
  return newPriorityPage(ask.frame, {
    ...viewOf(ask, plan),
    section: section.key,
    area: areaTitle(plan, section),
    standards: section.standards.map(({ number, shortTitle }) => ({ number, title: say(plan, shortTitle) })),
    words: form.typed('words'),
    mistake: form.mistakeOf('words')?.words,
    chosen: form.typedAll('standards'),
    standardsMistake: form.mistakeOf('standards')?.words,
    mistakes: summaryOf(form.mistakes),
  })
}

const showNew = async (ask: Ask, plan: Plan): Promise<Reply> => shown(newPage(ask, plan, readForm({})))

const readWords = (form: Form): string =>
  form.text('words', { called: 'The priority', needed: 'Write the priority', max: most }).trim()

const add = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const section = sectionIn(ask, plan)
  const form = readForm(ask.asked.body)
  const words = readWords(form)
  const numbers = section.standards.map(({ number }) => String(number))
  const standards = form.choices('standards', numbers, { called: 'The standards' }).map(Number)
  if (form.mistakes.length > 0) return mistaken(newPage(ask, plan, form))
  const origin = { kind: 'own', standards } as const
  const added = await addPriority(ask, plan.exercise.id, { area: section.key, words, origin })
  orAbsent(added.ok || undefined)
  return seeOther(`${viewOf(ask, plan).paths.area(section.key)}#priorities`)
}

const wordingPage = async (ask: Ask, plan: Plan, priority: Priority, form: Form, isStale = false): Promise<Markup> => {
  const ranked = rankedIn(priority.area, plan.priorities)
  const { outcomes, picked } = await ask.read(async tx => ({
    outcomes: await outcomesOf(tx),
    picked: await picksOf(tx, kind, priority.id),
  }))
  return priorityPage(ask.frame, {
    ...viewOf(ask, plan),
    priority: { ...priority, merged: ranked.find(({ id }) => id === priority.id)?.merged ?? [] },
    others: ranked.filter(({ id }) => id !== priority.id),
    area: areaTitle(plan, orAbsent(sectionBy(plan, priority.area))),
    words: form.typed('words'),
    mistake: form.mistakeOf('words')?.words,
    mistakes: summaryOf(form.mistakes),
    isStale,
    ...{ outcomes, picked, exercise: plan.exercise.id },
    outcomesMistake: form.mistakeOf('outcomes')?.words,
    outcomesHref: outcomePaths(ask.partnership.id).list,
    actions: plan.actions
      .filter(({ origin, isRemoved }) => origin?.kind === kind && origin.id === priority.id && !isRemoved)
      .toSorted(byDue),
    actionPaths: actionPaths(ask.partnership.id),
    sayPrompt: key => promptBy(plan, key)?.words ?? '',
  })
}

const show = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const priority = priorityIn(ask, plan)
  return shown(await wordingPage(ask, plan, priority, readForm({ words: priority.words })))
}

const word = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const priority = priorityIn(ask, plan)
  const form = readForm(ask.asked.body)
  const words = readWords(form)
  const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 }) ?? 0
  if (form.mistakes.length > 0) return mistaken(await wordingPage(ask, plan, { ...priority, version }, form))
  const worded = await wordPriority(ask, plan.exercise.id, priority.id, { words, version })
  if (worded.ok) return seeOther(`${viewOf(ask, plan).paths.area(priority.area)}#priority-${priority.id}`)
  const now = orAbsent(worded.refusal.kind === 'stale' ? worded.refusal.now : undefined)
  return refused(await wordingPage(ask, plan, now, form, true))
}

/** Which outcomes it serves. */
const serve = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const priority = priorityIn(ask, plan)
  const form = readForm(ask.asked.body)
  const asked: readonly Id<'outcome'>[] = form.ids('outcomes', { called: 'The outcome' })
  const fact = { at: ask.now, by: ask.person }
  const isKept =
    form.mistakes.length === 0 && (await ask.write(tx => pickOutcomes(tx, { kind, item: priority.id }, asked, fact)))
  if (isKept) return seeOther(viewOf(ask, plan).paths.priority(priority.id))
  const again = readForm({ words: priority.words })
  again.complain('outcomes', 'The outcome must be chosen from the list')
  return mistaken(await wordingPage(ask, plan, priority, again))
}

const move = async (needs: PlanNeeds, ask: Ask, plan: Plan): Promise<Reply> => {
  const priority = priorityIn(ask, plan)
  const form = readForm(ask.asked.body)
  const to = orAbsent(form.choice('move', moves))
  const into: Id<'priority'> | undefined = form.id('into')
  const notKept = await keepTyped(ask, plan, orAbsent(sectionBy(plan, priority.area)))
  if (notKept) return notKept
  const moved = await movePriority(ask, plan.exercise.id, priority.id, to, into)
  if (moved.ok) return seeOther(`${viewOf(ask, plan).paths.area(priority.area)}#priorities`)
  const refusal = moved.refusal.kind === 'absent' ? ({ kind: 'not-there' } as const) : moved.refusal
  return refuse(needs, ask, plan, priority.area, sayMoveRefusal(refusal))
}
