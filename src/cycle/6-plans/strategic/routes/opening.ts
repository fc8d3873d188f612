import { refused, shown, type Reply, type Route } from '#http'
import { readForm } from '#forms'
import type { Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import type { Plan } from '../../outline/plan.ts'
import { planRoute, viewOf, type PlanRoute } from '../../routes/opening.ts'
import { lastStanding } from '../../signature/signature.ts'
import { strategicFrom } from '../assembly.ts'
import type { Strategic } from '../known.ts'
import type { StrategicView } from '../pages/leaf.ts'
import { startPage } from '../pages/start.ts'
import { strategicOf } from '../store/strategic.ts'

type StrategicRoute = Omit<PlanRoute, 'handle'> & {
  readonly handle: (ask: Ask, known: Strategic) => Promise<Reply>
}

/** The page of a year without a strategic plan: what it waits for, or its beginning. */
export const startOf = (ask: Ask, plan: Plan, form = readForm({})) => {
  const signed = lastStanding(plan.signatures)
  return startPage(ask.frame, {
    ...viewOf(ask, plan),
    ...(signed === undefined ? {} : { signed: signed.version }),
    mayWrite: ask.may('plan.write'),
    form,
  })
}

/** A route below a strategic plan. While nobody has begun one, each of them says what it waits for. */
export const strategicRoute = (needs: PlanNeeds, { handle, ...route }: StrategicRoute): Route =>
  planRoute(needs, {
    ...route,
    below: `/strategic${route.below}`,
    handle: async (ask, plan) => {
      const known = await ask.read(tx => strategicOf(tx, plan))
      if (known !== undefined) return handle(ask, known)
      return route.method === 'GET' ? shown(startOf(ask, plan)) : refused(startOf(ask, plan))
    },
  })

/** What every page of this strategic plan knows. */
export const strategicViewOf = (ask: Ask, known: Strategic): StrategicView => ({
  ...viewOf(ask, known.plan),
  strategic: strategicFrom(known),
})
