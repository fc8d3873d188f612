import { isProvider, memberRoute, type Ask } from '#people'
import { orAbsent, shown, type Reply, type Route } from '#http'
import { standardsOf } from '#instrument'
import { scoreOf, submittedOf, type SubmittedResponse } from '#scoring'
import { actionPaths } from '../action/paths.ts'
import { indicatorPaths } from '../indicators/paths.ts'
import { indicatorsOf } from '../indicators/store.ts'
import type { PlanNeeds } from '../needs.ts'
import { allPicksOf } from '../outcomes/store.ts'
import { areaTitle, say, type Plan } from '../outline/plan.ts'
import { planOf } from '../outline/store/plan.ts'
import { planPaths } from '../paths.ts'
import { registerOf } from '../register/store.ts'
import { standardTracePage, type HeardFrom, type TracePaths } from './pages/standard.ts'
import { tracePage } from './pages/whole.ts'
import { tracePattern } from './paths.ts'
import { actionsIn, tracesOf, type StandardTrace } from './trace.ts'

/** From any standard forward to what is done about it, and from any action back. */
export const traceRoutes = (needs: PlanNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path: tracePattern, ability: 'partnership.read' },
    handle: ask => showAll(needs, ask),
  }),
  memberRoute(needs, {
    ...{ method: 'GET', path: `${tracePattern}/standards/:standard`, ability: 'partnership.read' },
    handle: ask => showOne(needs, ask),
  }),
]

const pathsFor = (ask: Ask, plan: Plan): TracePaths => ({
  plan: planPaths(ask.partnership.id, plan.exercise.id),
  actions: actionPaths(ask.partnership.id),
  indicators: indicatorPaths(ask.partnership.id),
})

/** The year that the address names, with a trace for each of its standards. */
const traced = async (needs: PlanNeeds, ask: Ask) => {
  const { plan, ...more } = await ask.read(async tx => {
    const found = orAbsent(await planOf(tx, needs.editions, ask.asked.params['exercise'] ?? ''))
    return {
      plan: found,
      register: await registerOf(tx, found.exercise.id),
      indicators: await indicatorsOf(tx),
      picks: await allPicksOf(tx),
    }
  })
  const { priorities, actions, entries } = plan
  return { plan, traces: tracesOf({ standards: standardsIn(plan), priorities, actions, entries, ...more }) }
}

const standardsIn = (plan: Plan) =>
  plan.edition.sections.flatMap(section =>
    section.standards.map(({ number, shortTitle }) => {
      const position = plan.positions.find(({ standard }) => standard === number)
      return {
        ...{ standard: number, title: say(plan, shortTitle) },
        area: { key: section.key, title: areaTitle(plan, section) },
        ...(position === undefined ? {} : { outcome: position.outcome }),
        dissentCount: position?.dissents.length ?? 0,
      }
    }),
  )

const showAll = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const { plan, traces } = await traced(needs, ask)
  const reached = new Set(traces.flatMap(actionsIn).map(({ id }) => id))
  return shown(
    tracePage(ask.frame, {
      ...{ year: plan.exercise.label, paths: pathsFor(ask, plan), traces },
      others: plan.actions.filter(({ id, isRemoved }) => !isRemoved && !reached.has(id)),
    }),
  )
}

const showOne = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const { plan, traces } = await traced(needs, ask)
  const asked = ask.asked.params['standard'] ?? ''
  const known = standardsOf(plan.edition).some(({ number }) => String(number) === asked)
  const trace: StandardTrace = orAbsent(known ? traces.find(({ standard }) => String(standard) === asked) : undefined)
  const reading = { mayReadKept: !isProvider(ask.roles), standard: trace.standard }
  const responses = await ask.read(tx => submittedOf(tx, plan.exercise.id, reading))
  return shown(
    standardTracePage(ask.frame, {
      ...{ year: plan.exercise.label, paths: pathsFor(ask, plan), trace, mayWrite: ask.may('plan.write') },
      heard: responses.map(heardFrom),
    }),
  )
}

const heardFrom = ({ group, answer, evidence, keptBack }: SubmittedResponse): HeardFrom => {
  const score = scoreOf(answer)
  return {
    ...{ group: group.name, keptBack },
    answer: score === undefined ? 'Can’t judge this yet' : `Scored ${score}`,
    evidence: evidence.map(({ title, shows }) => (shows.trim() === '' ? title : `${title}: ${shows}`)),
  }
}
