import { exercisesOf, type Exercise } from '#exercise'
import { orAbsent, refused, shown, type Reply, type Route } from '#http'
import { memberRoute, peopleOf, type Ability, type Ask } from '#people'
import { beginPlan } from '../outline/actions.ts'
import { waitingPage } from '../outline/pages/waiting.ts'
import { wordsAt, type Plan } from '../outline/plan.ts'
import { planOf } from '../outline/store/plan.ts'
import type { PlanNeeds } from '../needs.ts'
import type { PlanView } from '../pages/leaf.ts'
import { pattern, planPaths } from '../paths.ts'
import { nameKey } from '../words/field.ts'

const load = async (needs: PlanNeeds, ask: Ask): Promise<Plan> =>
  orAbsent(await ask.read(tx => planOf(tx, needs.editions, ask.asked.params['exercise'] ?? '', needs.ranked)))

/** The plan of the year that the address names. Opening it begins it, for those who write it. */
const openPlan = async (needs: PlanNeeds, ask: Ask): Promise<Plan> => {
  const plan = await load(needs, ask)
  const isOpen = plan.exercise.phase !== 'past' && plan.positions.length > 0
  if (plan.isBegun || !isOpen || !ask.may('plan.write')) return plan
  await beginPlan(ask, plan.exercise.id)
  return load(needs, ask)
}

export type PlanRoute = {
  readonly method: 'GET' | 'POST'
  /** Below the plan: `/areas/:section`. */
  readonly below: string
  readonly ability: Ability
  readonly handle: (ask: Ask, plan: Plan) => Promise<Reply>
}

/** A route below a plan. While there is no plan yet, every one of them says so, and what it waits for. */
export const planRoute = (needs: PlanNeeds, { method, below, ability, handle }: PlanRoute): Route =>
  memberRoute(needs, {
    method,
    path: `${pattern}${below}`,
    ability,
    handle: async ask => {
      const plan = await openPlan(needs, ask)
      if (plan.isBegun) return handle(ask, plan)
      const people = await ask.read(peopleOf)
      const champions = people.filter(({ roles }) => roles.some(({ role }) => role === 'champion'))
      const before = signedBefore(plan.exercise, await ask.read(exercisesOf))
      const page = waitingPage(ask.frame, {
        ...viewOf(ask, plan),
        isPast: plan.exercise.phase === 'past',
        hasPositions: plan.positions.length > 0,
        champions: champions.map(({ person }) => person.name),
        ...(before && {
          before: { year: before.label, href: planPaths(ask.partnership.id, before.id).plan },
        }),
      })
      return method === 'GET' ? shown(page) : refused(page)
    },
  })

/** The latest year before this one whose plan is signed; the newest comes first. */
const signedBefore = (exercise: Exercise, all: readonly Exercise[]): Exercise | undefined =>
  all.find(({ label, phase }) => label < exercise.label && phase === 'signed')

/** What every page of this plan knows. */
export const viewOf = (ask: Ask, plan: Plan): PlanView => ({
  paths: planPaths(ask.partnership.id, plan.exercise.id),
  year: plan.exercise.label,
  name: wordsAt(plan, nameKey),
  readsPositions: ask.may('partnership.read'),
})

/** Reads and writes under one ability, as most pages of a plan do. */
export const pageRoutes = (
  needs: PlanNeeds,
  below: string,
  show: PlanRoute['handle'],
  save: PlanRoute['handle'],
): readonly Route[] => [
  planRoute(needs, { method: 'GET', below, ability: 'plan.write', handle: show }),
  planRoute(needs, { method: 'POST', below, ability: 'plan.write', handle: save }),
]
