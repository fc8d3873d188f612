import type { Route } from '#http'
import type { WorkshopNeeds } from '../../needs.ts'
import { aheadPath } from '../../paths.ts'
import { comeInByLink, scoreAhead, showAhead } from './routes/link.ts'

/** A council stands behind one address; a link is 256 bits, so that tries lead nowhere. */
const perAddress = 300

/** Scoring ahead of the day, by a personal link: GET shows, POST answers. */
export const aheadRoutes = (needs: WorkshopNeeds): readonly Route[] => {
  const path = aheadPath(':part')
  const open = { guard: 'anyone', ratePerMinute: perAddress } as const
  return [
    { ...open, method: 'GET', path, handle: asked => showAhead(needs, asked) },
    { ...open, method: 'POST', path, handle: asked => scoreAhead(needs, asked) },
    { ...open, method: 'POST', path: `${path}/arrival`, handle: asked => comeInByLink(needs, asked) },
  ]
}
