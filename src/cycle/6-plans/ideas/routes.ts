import { readForm, summaryOf, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { changesOf } from '../lists/history.ts'
import { versionsOf } from '../lists/store.ts'
import type { PlanNeeds } from '../needs.ts'
import { areaTitle, type Plan } from '../outline/plan.ts'
import { recordFinding } from '../register/actions.ts'
import { ideaStates } from '../register/finding.ts'
import { readFinding } from '../register/form.ts'
import { namesIn } from '../register/routes/bearings.ts'
import { staleFinding } from '../register/pages/finding.ts'
import { planRoute, viewOf } from '../routes/opening.ts'
import type { Idea } from './idea.ts'
import { ideasPage } from './pages/list.ts'
import { ideaPage } from './pages/one.ts'
import { ideasOf } from './store.ts'

/** Ideas to test, and what was learned. */
export const ideaRoutes = (needs: PlanNeeds): readonly Route[] => [
  planRoute(needs, { method: 'GET', below: '/ideas', ability: 'plan.read', handle: showList }),
  planRoute(needs, { method: 'GET', below: '/ideas/:idea', ability: 'plan.read', handle: showOne }),
  planRoute(needs, { method: 'POST', below: '/ideas/:idea', ability: 'plan.write', handle: record }),
]

const showList = async (ask: Ask, plan: Plan): Promise<Reply> =>
  shown(
    ideasPage(ask.frame, {
      ...viewOf(ask, plan),
      ideas: await ask.read(tx => ideasOf(tx, plan.exercise.id)),
      areas: new Map(plan.edition.sections.map(section => [section.key, areaTitle(plan, section)])),
      mayWrite: ask.may('plan.write'),
    }),
  )

const ideaIn = async (ask: Ask, plan: Plan): Promise<Idea> =>
  orAbsent((await ask.read(tx => ideasOf(tx, plan.exercise.id))).find(({ id }) => id === ask.asked.params['idea']))

const pageOf = async (ask: Ask, plan: Plan, form: Form, refusal?: string): Promise<Markup> => {
  const idea = await ideaIn(ask, plan)
  const changes = await ask.read(async tx => changesOf(await versionsOf(tx, 'idea', idea.id), await namesIn(tx, plan)))
  return ideaPage(ask.frame, {
    ...viewOf(ask, plan),
    ...{ idea, changes, mayWrite: ask.may('plan.write') },
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const showOne = async (ask: Ask, plan: Plan): Promise<Reply> => shown(await pageOf(ask, plan, readForm({})))

const record = async (ask: Ask, plan: Plan): Promise<Reply> => {
  const { id } = await ideaIn(ask, plan)
  const form = readForm(ask.asked.body)
  const said = readFinding(form, ideaStates, { today: dayOf(ask.now) })
  const seen = form.wholeNumber('seen', { min: 0, max: 2 ** 31 - 2 }) ?? 0
  if (form.mistakes.length > 0) return mistaken(await pageOf(ask, plan, form))
  const recorded = await recordFinding(ask, plan.exercise.id, { list: 'idea', id, seen }, said)
  if (recorded.ok) return seeOther(viewOf(ask, plan).paths.idea(id))
  return refused(await pageOf(ask, plan, form, staleFinding))
}
