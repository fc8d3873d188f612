import type { Reply, Route } from '#http'
import { memberRoute, type Ability, type Ask } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { offerPattern } from '../paths.ts'

/** A route below the offer as a partnership reads it. */
export const offered = (
  needs: SupportNeeds,
  method: 'GET' | 'POST',
  below: string,
  ability: Ability,
  handle: (ask: Ask) => Promise<Reply>,
): Route => memberRoute(needs, { method, path: `${offerPattern}${below}`, ability, handle })
