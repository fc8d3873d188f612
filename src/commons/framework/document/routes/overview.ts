import { dayOf } from '#ground'
import type { Markup, Route } from '#http'
import { saySignatory, type Ask } from '#people'
import type { FrameworkNeeds } from '../../needs.ts'
import { publicPath } from '../../paths.ts'
import { loadHeld, readRoute, signatoryFor, viewOf } from '../../routes/opening.ts'
import { heldBack, isSignatory, saySigning } from '../../signing/signing.ts'
import { missingFrom } from '../completeness.ts'
import type { Held } from '../held.ts'
import { missingPage } from '../pages/missing.ts'
import { overviewPage } from '../pages/overview.ts'

/** The framework at a glance, and what is missing. */
export const overviewRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  readRoute(needs, '', show),
  readRoute(needs, '/missing', async ask => {
    const held = await loadHeld(ask)
    const back = heldBack(held.draft, held.last, dayOf(ask.now))
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
  const { draft, signatures, last } = held
  const signatory = await signatoryFor(ask, held)
  const back = heldBack(draft, last, dayOf(ask.now))
  const isSignedSame = back?.kind === 'same-as-signed'
  return overviewPage(ask.frame, {
    ...viewOf(ask),
    ...{ draft, signatures, isSignedSame, missing: missingFrom(draft), signatory: saySignatory(signatory) },
    maySign: isSignatory({ id: ask.person.id, roles: ask.roles }, signatory.named?.id),
    hasLapsed: signatory.hasLapsed,
    ...(back === undefined || isSignedSame ? {} : { held: saySigning(back) }),
    ...shownIn(held),
    ...(held.asked === undefined ? {} : { asked: held.asked }),
  })
}
