import type { Read } from '#db'
import type { Id } from '#ground'
import { shown, type Reply, type Route } from '#http'
import { memberRoute, type Needs } from '../../access/member.ts'
import { noticesOf } from '../../notice/store.ts'
import { historyPage } from '../pages/history.ts'
import { changesOf, originsOf } from '../store/changes.ts'
import { remindersOf } from '../store/reminders.ts'
import type { AtDesk } from './desk.ts'
import { anyPartnershipIn, pathOf } from './paths.ts'

const historyOf = async (tx: Read, partnership: Id<'partnership'>) => {
  const origins = await originsOf(tx, partnership)
  const changes = await changesOf(tx, [partnership, ...origins.map(each => each.from)])
  return {
    changes: changes.filter(each => each.partnership === partnership),
    origins: origins.map(origin => ({ ...origin, changes: changes.filter(each => each.partnership === origin.from) })),
    reminders: await remindersOf(tx, partnership),
  }
}

/** What became of a partnership, at the desk. */
export const showHistory = async (desk: AtDesk): Promise<Reply> => {
  const { id, name, closedOn } = anyPartnershipIn(desk)
  const view = await desk.read(tx => historyOf(tx, id))
  return shown(historyPage(desk.frame, { ...view, name, closedOn, back: { text: name, href: pathOf(desk) } }))
}

/** The same, for its own people. */
export const historyRoutes = (needs: Needs): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/history',
    ability: 'partnership.read',
    handle: async ask => {
      const { id, name, closedOn } = ask.partnership
      const view = await ask.read(async tx => ({ ...(await historyOf(tx, id)), notices: await noticesOf(tx) }))
      const back = { text: 'People and groups', href: `/partnerships/${id}/people` }
      return shown(historyPage(ask.frame, { ...view, name, closedOn, back }))
    },
  }),
]
