import type { Hand } from '#exercise'
import { dayOf, yes, type Decision } from '#ground'
import { sayRole, type RoleHeld } from '#people'
import { onFramework } from '../document/actions.ts'
import { missingFrom } from '../document/completeness.ts'
import { markOf } from '../document/framework.ts'
import { lastOf } from '../document/held.ts'
import { namedIn } from './named.ts'
import { maySign, type SigningRefusal } from './signing.ts'
import { keepVersion } from './store.ts'

/** The role in which a person signs: as chair where they hold that role. */
const signsAs = (roles: readonly RoleHeld[]): string => {
  const held = roles.find(({ role }) => role === 'chair') ?? roles[0]
  return held === undefined ? '' : sayRole(held)
}

/** Signs the draft: freezes it as the next version. `shown` marks what was read. */
export const signFramework = (
  hand: Hand & { readonly roles: readonly RoleHeld[] },
  shown: string,
): Promise<Decision<undefined, SigningRefusal>> =>
  onFramework(hand, async (tx, held): Promise<Decision<undefined, SigningRefusal>> => {
    const { draft } = held
    const decision = maySign({
      ...{ signer: { id: hand.person.id, roles: hand.roles }, named: namedIn(held), draft, last: lastOf(held) },
      ...{ today: dayOf(hand.now), isAsShown: markOf(draft) === shown },
    })
    if (!decision.ok) return decision
    await keepVersion(tx, {
      ...{ version: draft.version, content: draft, at: hand.now, by: hand.person, as: signsAs(hand.roles) },
      missing: missingFrom(draft).map(({ what }) => what),
    })
    return yes(undefined)
  })
