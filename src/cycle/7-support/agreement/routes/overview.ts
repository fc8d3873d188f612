import { dayOf } from '#ground'
import { shown, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import { consultantsOf } from '../../consultant/store.ts'
import { usedOn } from '../../log/logged.ts'
import { loggedOf } from '../../log/store.ts'
import type { SupportNeeds } from '../../needs.ts'
import { othersIn, supportRoute, viewOf } from '../../routes/opening.ts'
import { inForce } from '../../signature/signature.ts'
import { isSame } from '../agreement.ts'
import { overviewPage } from '../pages/overview.ts'
import { readinessOf } from '../readiness.ts'
import { isEnded, standingOf } from '../standing.ts'
import type { Support } from '../support.ts'

/** The agreement at a glance. */
export const overviewRoutes = (needs: SupportNeeds): readonly Route[] => [
  supportRoute(needs, { method: 'GET', below: '', ability: 'support.read', handle: show }),
]

const show = async (ask: Ask, support: Support): Promise<Reply> => {
  const { id } = support.exercise
  const today = dayOf(ask.now)
  const { logged, consultants } = await ask.read(async tx => ({
    logged: await loggedOf(tx, id),
    consultants: await consultantsOf(tx, id),
  }))
  const { versions, agreement, gate, ending } = support
  const held = inForce(versions)
  const isOver = isEnded(support, today)
  return shown(
    overviewPage(ask.frame, {
      ...viewOf(ask, support),
      ...{ agreement, gate, versions, ending, today, isEnded: isOver, used: usedOn(logged) },
      rows: readinessOf(agreement),
      standing: standingOf({ begun: support.begun ?? ask.now, versions, ending }),
      isHeldSame: held !== undefined && isSame(held.content, agreement),
      maySign: ask.may('support.sign'),
      mayTake: true,
      mayEnd: ask.may('support.write') && held !== undefined && !isOver,
      mayFollow: ask.may('partnership.read'),
      others: await othersIn(ask, support),
      consultants: consultants.filter(each => each.ended === undefined && each.last >= today).length,
    }),
  )
}
