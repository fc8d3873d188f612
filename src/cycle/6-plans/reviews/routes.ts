import { readForm, summaryOf, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { standingDecisions } from '../decisions/decided.ts'
import { decisionsOf } from '../decisions/store.ts'
import { standingIn } from '../lists/entry.ts'
import type { PlanNeeds } from '../needs.ts'
import type { Plan } from '../outline/plan.ts'
import { bearingsOf } from '../register/routes/bearings.ts'
import { needsDecision } from '../register/registered.ts'
import { registerOf } from '../register/store.ts'
import { planRoute, viewOf } from '../routes/opening.ts'
import { recordReview } from './actions.ts'
import { formOfRecord, readRecord } from './routes/form.ts'
import { reviewsPage } from './pages/list.ts'
import { reviewPage } from './pages/one.ts'
import { recordPage } from './pages/record.ts'
import { dayOfReview, reviewBefore, type Review } from './review.ts'
import { reviewsOf } from './store.ts'

/** Reviews at key points, and what was written down of them. */
export const reviewRoutes = (needs: PlanNeeds): readonly Route[] => [
  planRoute(needs, { method: 'GET', below: '/reviews', ability: 'plan.read', handle: showList }),
  planRoute(needs, { method: 'GET', below: '/reviews/:review', ability: 'plan.read', handle: showOne }),
  planRoute(needs, { method: 'GET', below: '/reviews/:review/record', ability: 'plan.write', handle: showRecord }),
  planRoute(needs, { method: 'POST', below: '/reviews/:review/record', ability: 'plan.write', handle: save }),
]

const showList = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { reviews, decisions } = await ask.read(async tx => ({
    reviews: await reviewsOf(tx, plan.exercise.id),
    decisions: standingDecisions(await decisionsOf(tx, plan.exercise.id)).length,
  }))
  const today = dayOf(ask.now)
  return shown(
    reviewsPage(ask.frame, { ...viewOf(ask, plan), reviews, decisions, today, mayWrite: ask.may('plan.write') }),
  )
}

const reviewIn = async (
  ask: Ask,
  plan: Plan,
): Promise<{ readonly review: Review; readonly before?: Review | undefined }> => {
  const all = await ask.read(tx => reviewsOf(tx, plan.exercise.id))
  const review = orAbsent(all.find(({ id }) => id === ask.asked.params['review']))
  return { review, before: reviewBefore(all, review.id, dayOfReview(review)) }
}

const showOne = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const found = await reviewIn(ask, plan)
  const { register, decisions, around } = await ask.read(async tx => ({
    register: await registerOf(tx, plan.exercise.id),
    decisions: await decisionsOf(tx, plan.exercise.id),
    around: await bearingsOf(tx, plan, dayOf(ask.now)),
  }))
  return shown(
    reviewPage(ask.frame, {
      ...viewOf(ask, plan),
      ...found,
      ...{ today: dayOf(ask.now), priorities: around.priorities, mayWrite: ask.may('plan.write') },
      failed: register.filter(needsDecision),
      decisions: decisions.filter(({ review }) => review === found.review.id).toReversed(),
    }),
  )
}

type More = { readonly isStale?: boolean; readonly version?: number }

const pageOf = async (ask: Ask, plan: Plan, form: Form | undefined, more: More = {}): Promise<Markup> => {
  const found = await reviewIn(ask, plan)
  const typed = form ?? formOfRecord(found.review)
  return recordPage(ask.frame, {
    ...viewOf(ask, plan),
    ...found,
    version: found.review.record?.version ?? 0,
    ...more,
    criteria: standingIn(plan.entries, 'criterion').map(({ id, says }) => ({ id, words: says.words })),
    value: typed.typed,
    mistake: name => typed.mistakeOf(name)?.words,
    mistakes: summaryOf(typed.mistakes),
  })
}

const showRecord = async (ask: Ask, plan: Plan): Promise<Reply> => shown(await pageOf(ask, plan, undefined))

const save = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { review } = await reviewIn(ask, plan)
  const form = readForm(ask.asked.body)
  const seen = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  const said = readRecord(form, standingIn(plan.entries, 'criterion'), dayOf(ask.now))
  if (form.mistakes.length > 0) return mistaken(await pageOf(ask, plan, form, { version: seen }))
  const recorded = await recordReview(ask, plan.exercise.id, { id: review.id, seen }, said)
  if (recorded.ok) return seeOther(viewOf(ask, plan).paths.review(review.id))
  return refused(await pageOf(ask, plan, form, { isStale: true }))
}
