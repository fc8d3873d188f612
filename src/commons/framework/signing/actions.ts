import type { Hand } from '#exercise'
import { dayOf, yes, type Decision } from '#ground'
import { signsAs, type RoleHeld } from '#people'
import { onFramework } from '../document/actions.ts'
import { missingFrom } from '../document/completeness.ts'
import { markOf } from '../document/framework.ts'
import { maySign, type SigningRefusal } from './signing.ts'
import { keepVersion, signatoryOf } from './store.ts'

/** Signs the draft: freezes it as the next version. `shown` marks what was read. */
export const signFramework = (
  hand: Hand & { readonly roles: readonly RoleHeld[] },
  shown: string,
): Promise<Decision<undefined, SigningRefusal>> =>
  onFramework(hand, async (tx, held): Promise<Decision<undefined, SigningRefusal>> => {
    const { draft, last } = held
    const today = dayOf(hand.now)
    const decision = maySign({
      ...{ signer: { id: hand.person.id, roles: hand.roles }, named: (await signatoryOf(tx, held, today)).named?.id },
      ...{ draft, last, today, isAsShown: markOf(draft) === shown },
    })
    if (!decision.ok) return decision
    await keepVersion(tx, {
      ...{
        version: draft.version,
        content: draft,
        at: hand.now,
        by: hand.person,
        as: signsAs(hand.roles, 'framework.sign'),
      },
      missing: missingFrom(draft).map(({ what }) => what),
    })
    return yes(undefined)
  })
