import { shown, type Route } from '#http'
import { memberRoute, type Needs } from './member.ts'
import { looksPage } from './pages/looks.ts'
import { looksOf } from './store.ts'

/** The partnership's own view of when programme staff looked at its content. */
export const looksRoutes = (needs: Needs): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/looks',
    ability: 'looks.read',
    handle: async ask => shown(looksPage(ask.frame, await ask.read(looksOf))),
  }),
]
