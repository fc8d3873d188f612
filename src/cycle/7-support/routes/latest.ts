import { goToLatest, exercisesOf } from '#exercise'
import { seeOther, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { isAllottedTo } from '../consultant/store.ts'
import type { SupportNeeds } from '../needs.ts'
import { supportPaths } from '../paths.ts'

/** The menu's way to the support agreement: the newest year's, and a consultant's own. */
export const latestSupportRoutes = (needs: SupportNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/latest/support',
    ability: 'support.read',
    handle: ask => (ask.may('partnership.read') ? goToLatest(ask, 'support') : goToOwn(ask)),
  }),
]

/** A consultant is rarely allotted to the year that has just begun. Without any agreement there are the plans. */
const goToOwn = async (ask: Ask): Promise<Reply> => {
  const own = await ask.read(async tx => {
    const years = await exercisesOf(tx)
    const allotted = await Promise.all(years.map(({ id }) => isAllottedTo(tx, ask, id)))
    return years.find((_, at) => allotted[at])
  })
  return own === undefined ? goToLatest(ask, 'plan') : seeOther(supportPaths(ask.partnership.id, own.id).own)
}
