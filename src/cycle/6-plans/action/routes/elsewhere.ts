import { exercisesOf } from '#exercise'
import { readForm } from '#forms'
import { dayOf } from '#ground'
import { mistaken, refused, seeOther, shown, type Markup, type Reply } from '#http'
import type { Ask } from '#people'
import type { PlanNeeds } from '../../needs.ts'
import { operationKind } from '../../strategic/assembly.ts'
import { adoptAction } from '../actions.ts'
import { byDue, isShared, isUnplanned } from '../action.ts'
import { elsewherePage, type ElsewhereView } from '../pages/elsewhere.ts'
import { actionPaths } from '../paths.ts'
import { actionsOf } from '../store.ts'
import { aroundAction, planned, yearIn, type Around } from './knowing.ts'
import { actionIn } from './own.ts'

const aroundYear = (needs: PlanNeeds, ask: Ask): Promise<Around> =>
  ask.read(tx => aroundAction(tx, needs.editions, ask.partnership.id, yearIn(ask)))

/** Where in the plan an action can be taken in: the whole, an area, a priority. */
const placesIn = ({ places }: Around): Around['places'] =>
  places.filter(({ value }) => !value.startsWith(`${operationKind}-`))

const pageOf = async (
  needs: PlanNeeds,
  ask: Ask,
  more: Pick<ElsewhereView, 'trouble' | 'mistake'> = {},
): Promise<Markup> => {
  const known = await aroundYear(needs, ask)
  const { actions, years } = await ask.read(async tx => ({
    actions: await actionsOf(tx),
    years: planned(await exercisesOf(tx)),
  }))
  const free = actions.filter(each => isUnplanned(each) && isShared(each))
  return elsewherePage(ask.frame, {
    ...{ paths: actionPaths(ask.partnership.id), today: dayOf(ask.now), actions: free.toSorted(byDue) },
    ...(known.exercise === undefined ? {} : { year: known.exercise }),
    others: years.filter(({ id }) => id !== known.exercise?.id),
    ...{ places: placesIn(known), ...more },
  })
}

/** The shared actions that stand in no plan. */
export const listElsewhere = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => shown(await pageOf(needs, ask))

const whereTo = 'Choose where in the plan it goes. Nothing was changed.'

/** One of them is taken into the plan of the year, under what was chosen. */
export const adopt = async (needs: PlanNeeds, ask: Ask): Promise<Reply> => {
  const action = await actionIn(ask)
  const known = await aroundYear(needs, ask)
  const values = placesIn(known).map(({ value }) => value)
  const under = readForm(ask.asked.body).choice('under', values, { called: 'Where' })
  if (known.exercise === undefined || under === undefined)
    return mistaken(await pageOf(needs, ask, { mistake: { text: whereTo, href: `#under-${action.id}` } }))
  const { area, origin } = known.placed(under)
  const into = {
    exercise: known.exercise.id,
    ...(area === undefined ? {} : { area }),
    ...(origin === undefined ? {} : { priority: origin.id }),
  }
  const adopted = await adoptAction(ask, action.id, into, known.areas)
  if (adopted.ok) return seeOther(actionPaths(ask.partnership.id).one(action.id))
  const trouble = 'Somebody took it into a plan or took it out meanwhile. Nothing was changed.'
  return refused(await pageOf(needs, ask, { trouble }))
}
