import { shown, type Route } from '#http'
import { hashOf } from '../visit/token.ts'
import { firstBreak } from './look.ts'
import { memberRoute, type Needs } from './member.ts'
import { looksPage } from './pages/looks.ts'
import { looksOf } from './store.ts'

/** The partnership's own view of when programme staff looked at its content. */
export const looksRoutes = (needs: Needs): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: '/partnerships/:partnership/looks',
    ability: 'looks.read',
    handle: async ask => {
      const { looks, head } = await ask.read(looksOf)
      const brokenAt = firstBreak(hashOf, looks, head)
      return shown(looksPage(ask.frame, { own: `/partnerships/${ask.partnership.id}`, looks, brokenAt }))
    },
  }),
]
