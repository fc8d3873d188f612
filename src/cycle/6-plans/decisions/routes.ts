import { readForm, summaryOf, type Form } from '#forms'
import { dayOf, isId, sayDay, type Id } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { actionPaths } from '../action/paths.ts'
import { actionsOfYear } from '../action/store.ts'
import type { PlanNeeds } from '../needs.ts'
import type { Plan } from '../outline/plan.ts'
import { registerOf } from '../register/store.ts'
import { dayOfReview, type Review } from '../reviews/review.ts'
import { reviewsOf } from '../reviews/store.ts'
import { planRoute, viewOf } from '../routes/opening.ts'
import { decide, strikeOut } from './actions.ts'
import type { Decided } from './decided.ts'
import { logPage } from './pages/log.ts'
import { newDecisionPage } from './pages/new.ts'
import { decisionPage } from './pages/one.ts'
import { decisionsOf } from './store.ts'

/** The decision log and what goes into it. */
export const decisionRoutes = (needs: PlanNeeds): readonly Route[] => [
  planRoute(needs, { method: 'GET', below: '/decisions', ability: 'plan.read', handle: showLog }),
  planRoute(needs, { method: 'GET', below: '/decisions/new', ability: 'plan.write', handle: showNew }),
  planRoute(needs, { method: 'POST', below: '/decisions/new', ability: 'plan.write', handle: add }),
  planRoute(needs, { method: 'GET', below: '/decisions/:decision', ability: 'plan.read', handle: showOne }),
  planRoute(needs, { method: 'POST', below: '/decisions/:decision', ability: 'plan.write', handle: strike }),
]

const showLog = async (ask: Ask, plan: Plan): Promise<Reply> =>
  shown(
    logPage(ask.frame, {
      ...viewOf(ask, plan),
      decisions: await ask.read(tx => decisionsOf(tx, plan.exercise.id)),
      mayWrite: ask.may('plan.write'),
    }),
  )

const sayReview = (review: Review): string => `the review of ${sayDay(dayOfReview(review))}`

/** The review and the line of the register that are named, where they are this plan's. */
const subjectsOf = async (ask: Ask, plan: Plan, named: { readonly review: unknown; readonly inquiry: unknown }) => {
  const { reviews, register } = await ask.read(async tx => ({
    reviews: await reviewsOf(tx, plan.exercise.id),
    register: await registerOf(tx, plan.exercise.id),
  }))
  const review = reviews.find(({ id }) => id === named.review)
  const inquiry = register.find(({ id }) => id === named.inquiry)
  return {
    ...(review === undefined ? {} : { review: { id: review.id, words: sayReview(review), day: dayOfReview(review) } }),
    ...(inquiry === undefined ? {} : { inquiry: { id: inquiry.id, words: inquiry.words } }),
  }
}

type Subjects = Awaited<ReturnType<typeof subjectsOf>>

const newPage = (ask: Ask, plan: Plan, form: Form, { review, inquiry }: Subjects): Markup => {
  const view = viewOf(ask, plan)
  const from = review === undefined ? view.paths.decisions : view.paths.review(review.id)
  return newDecisionPage(ask.frame, {
    ...view,
    ...(review === undefined ? {} : { review }),
    ...(inquiry === undefined ? {} : { inquiry }),
    back: inquiry === undefined ? from : view.paths.registered(inquiry.id),
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
  })
}

const typedDay = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}

const showNew = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { review, inquiry } = ask.asked.query
  const subjects = await subjectsOf(ask, plan, { review, inquiry })
  const held = subjects.review
  const form = readForm(held === undefined || held.day > dayOf(ask.now) ? {} : typedDay('on', held.day))
  return shown(newPage(ask, plan, form, subjects))
}

const readDecision = (form: Form, today: string) => {
  const words = form.text('words', { called: 'The decision', needed: 'Write what was decided', max: 1000 })
  const why = form.text('why', { called: 'The reason', max: 2000 })
  const by = form.line('by', { called: 'Who decided it', needed: 'Write who decided it', max: 200 })
  const on = form.day('on', { called: 'The day' }) ?? today
  if (on > today) form.complain('on-day', `The day must not be after today, ${sayDay(today)}`)
  const action = form.text('action', { called: 'The action', max: 2000 })
  const owner = form.line('owner', { called: 'Who answers for it', max: 120 })
  const due = form.day('due', { called: 'By when' })
  if (action === '' && (owner !== '' || due !== undefined))
    form.complain('action', 'Write what has to be done, or leave out who and by when')
  if (due !== undefined && due < on) form.complain('due-day', 'By when must not be before the day of the decision')
  return { said: { words, why, by, on }, action: { words: action, owner, due } }
}

const add = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const named = { review: form.typed('review'), inquiry: form.typed('inquiry') }
  const subjects = await subjectsOf(ask, plan, named)
  const { said, action } = readDecision(form, dayOf(ask.now))
  if (form.mistakes.length > 0) return mistaken(newPage(ask, plan, form, subjects))
  const { review, inquiry } = subjects
  const about = {
    ...(review === undefined ? {} : { review: review.id }),
    ...(inquiry === undefined ? {} : { inquiry: inquiry.id }),
  }
  const { paths } = viewOf(ask, plan)
  const below = paths.plan.slice(`/partnerships/${ask.partnership.id}`.length)
  const decided = await decide(ask, plan.exercise.id, { ...said, ...about }, { action, below })
  return seeOther(paths.decision(orAbsent(decided.ok ? decided.value : undefined)))
}

const decisionIn = async (ask: Ask, plan: Plan): Promise<Decided> => {
  const asked = ask.asked.params['decision']
  const all = await ask.read(tx => decisionsOf(tx, plan.exercise.id))
  return orAbsent(all.find(({ id }) => isId(asked) && id === asked))
}

const pageOf = async (ask: Ask, plan: Plan, decision: Decided, form: Form, refusal?: string): Promise<Markup> => {
  const { review, inquiry } = await subjectsOf(ask, plan, { review: decision.review, inquiry: decision.inquiry })
  const given = (await ask.read(tx => actionsOfYear(tx, plan.exercise.id))).filter(
    ({ origin, isRemoved }) => !isRemoved && origin?.id === (decision.id as Id),
  )
  return decisionPage(ask.frame, {
    ...viewOf(ask, plan),
    decision,
    ...(review === undefined ? {} : { review: review.words }),
    ...(inquiry === undefined ? {} : { inquiry: inquiry.words }),
    actions: given.map(({ id, words }) => ({ words, href: actionPaths(ask.partnership.id).one(id) })),
    mayWrite: ask.may('plan.write'),
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const showOne = async (ask: Ask, plan: Plan): Promise<Reply> =>
  shown(await pageOf(ask, plan, await decisionIn(ask, plan), readForm({})))

const strike = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const decision = await decisionIn(ask, plan)
  const form = readForm(ask.asked.body)
  const because = form.text('because', { called: 'The reason', needed: 'Write what is wrong with it', max: 1000 })
  if (form.mistakes.length > 0) return mistaken(await pageOf(ask, plan, decision, form))
  const struck = await strikeOut(ask, plan.exercise.id, decision.id, because)
  if (struck.ok) return seeOther(viewOf(ask, plan).paths.decision(decision.id))
  return refused(await pageOf(ask, plan, await decisionIn(ask, plan), form, 'Somebody struck it out before you.'))
}
