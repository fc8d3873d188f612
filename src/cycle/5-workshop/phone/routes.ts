import type { Route } from '#http'
import { participantRoute } from '../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../needs.ts'
import { phonePagePath, phonePath } from '../paths.ts'
import { castScore, castThreeDots, takeBallot, takeDots, takeQuickly } from './routes/balloting.ts'
import { follow, showPhone } from './routes/showing.ts'

/** What the phone of somebody in the room shows and sends. */
export const phoneRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  participantRoute(needs, { method: 'GET', path: phonePath, handle: seated => showPhone(needs, seated) }),
  participantRoute(needs, { method: 'GET', path: phonePagePath('live'), handle: seated => follow(needs, seated) }),
  participantRoute(needs, {
    method: 'POST',
    path: phonePagePath('ballot'),
    quick: (asked, me) => takeQuickly(needs, asked, me, castScore),
    handle: seated => takeBallot(needs, seated),
  }),
  participantRoute(needs, {
    method: 'POST',
    path: phonePagePath('dots'),
    quick: (asked, me) => takeQuickly(needs, asked, me, castThreeDots),
    handle: seated => takeDots(needs, seated),
  }),
]
