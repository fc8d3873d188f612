import { shown, type Route } from '#http'
import { memberRoute, type Needs } from '#people'
import { practicePage } from './pages/practice.ts'

/** The menu's page of the rooms off the corridor. */
export const practiceRoutes = (needs: Needs): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/practice',
    ability: 'partnership.read',
    handle: async ask =>
      shown(practicePage(ask.frame, { own: `/partnerships/${ask.partnership.id}`, may: ability => ask.may(ability) })),
  }),
]
