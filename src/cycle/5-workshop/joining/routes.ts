import type { Route } from '#http'
import type { WorkshopNeeds } from '../needs.ts'
import { joinPath, phonePagePath } from '../paths.ts'
import { enter, showCode, showDoor, tryCode } from './routes/door.ts'
import { goAway, showLeaving } from './routes/leaving.ts'
import { participantRoute } from './routes/participant.ts'

/**
 * A venue stands behind one address: a roomful comes in within a minute. A code is one of 30 to the power of eight, so
 * that as many tries are no way to find one.
 */
const perVenue = 300

/** The door: by code, without an account, and out again. */
export const joiningRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  { method: 'GET', path: joinPath(), guard: 'anyone', handle: asked => showCode(needs, asked) },
  {
    method: 'POST',
    path: joinPath(),
    guard: 'anyone',
    ratePerMinute: perVenue,
    handle: asked => tryCode(needs, asked),
  },
  {
    method: 'GET',
    path: joinPath(':part'),
    guard: 'anyone',
    ratePerMinute: perVenue,
    handle: asked => showDoor(needs, asked),
  },
  {
    method: 'POST',
    path: joinPath(':part'),
    guard: 'anyone',
    ratePerMinute: perVenue,
    handle: asked => enter(needs, asked),
  },
  participantRoute(needs, { method: 'GET', path: phonePagePath('leave'), handle: showLeaving }),
  participantRoute(needs, { method: 'POST', path: phonePagePath('leave'), handle: seated => goAway(needs, seated) }),
]
