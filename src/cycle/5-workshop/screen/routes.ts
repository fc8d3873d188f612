import type { Route } from '#http'
import { memberRoute } from '#people'
import { livePath } from '../controls/paths.ts'
import { runnable } from '../controls/routes/loading.ts'
import { sourceOf } from '../following/routes/source.ts'
import type { WorkshopNeeds } from '../needs.ts'
import { workshopRoute } from '../paths.ts'
import { showScreen } from './routes/showing.ts'

/** The big screen of somebody signed in, and what it and the controls follow. */
export const screenRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: `${workshopRoute}/screen`,
    ability: 'workshop.run',
    handle: async ask => {
      const room = await runnable(ask)
      return showScreen(needs, { ...ask, room }, livePath(room.workshop, 'screen'))
    },
  }),
  memberRoute(needs, {
    method: 'GET',
    path: `${workshopRoute}/live`,
    ability: 'workshop.run',
    handle: async ask => {
      const { workshop } = await runnable(ask)
      return needs.live.follow(ask.asked, {
        topic: workshop.id,
        audience: ask.asked.query['for'] === 'screen' ? 'screen' : 'controls',
        who: `person ${ask.person.id}`,
        source: sourceOf(needs, workshop.id),
      })
    },
  }),
]
