import { dayOf } from '#ground'
import type { Markup, Route } from '#http'
import type { Ask } from '#people'
import type { FrameworkNeeds } from '../../needs.ts'
import { publicPath } from '../../paths.ts'
import { loadHeld, readRoute, saySignatory, viewOf } from '../../routes/opening.ts'
import { namedIn } from '../../signing/named.ts'
import { heldBack, isSignatory, saySigning } from '../../signing/signing.ts'
import { missingFrom } from '../completeness.ts'
import { lastOf, type Held } from '../held.ts'
import { missingPage } from '../pages/missing.ts'
import { overviewPage } from '../pages/overview.ts'

/** The framework at a glance, and what is missing. */
export const overviewRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  readRoute(needs, '', show),
  readRoute(needs, '/missing', async ask => {
    const held = await loadHeld(ask)
    const back = heldBack(held.draft, lastOf(held), dayOf(ask.now))
    const isDay = back?.kind === 'no-review' || back?.kind === 'review-past'
    const missing = missingFrom(held.draft)
    return missingPage(ask.frame, { ...viewOf(ask), missing, ...(isDay ? { held: saySigning(back) } : {}) })
  }),
]

/** Which version everybody may read, and where. */
export const shownIn = ({ id, shown }: Held) =>
  id === undefined || shown === undefined ? {} : { shown: { version: shown, href: publicPath(id) } }

const show = async (ask: Ask): Promise<Markup> => {
  const held = await loadHeld(ask)
  const { draft, versions } = held
  const back = heldBack(draft, lastOf(held), dayOf(ask.now))
  const isSignedSame = back?.kind === 'same-as-signed'
  return overviewPage(ask.frame, {
    ...viewOf(ask),
    ...{ draft, versions, isSignedSame, missing: missingFrom(draft), signatory: await saySignatory(ask, held) },
    maySign: isSignatory({ id: ask.person.id, roles: ask.roles }, namedIn(held)),
    ...(back === undefined || isSignedSame ? {} : { held: saySigning(back) }),
    ...shownIn(held),
    ...(held.asked === undefined ? {} : { asked: held.asked }),
  })
}
