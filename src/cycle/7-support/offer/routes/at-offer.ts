import type { Reply, Route } from '#http'
import { deskRoute, type AtDesk, type StaffAbility } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import type { NamedTake } from '../pages/catalog-element.ts'
import type { Take } from '../take.ts'

/** Reading outlives the programme; keeping does not. */
export const atOffer = (
  needs: SupportNeeds,
  method: 'GET' | 'POST',
  below: string,
  ability: Extract<StaffAbility, `offer.${string}`>,
  handle: (desk: AtDesk) => Promise<Reply>,
): Route => deskRoute(needs, { method, path: `/offer${below}`, ability, handle })

/** What is known of each partnership that this reader has to do with, under its name. */
export const namedTakes = (
  desk: AtDesk,
  takes: readonly (Take & { readonly partnership: string })[],
): readonly NamedTake[] =>
  desk.partnerships.flatMap(({ id, name }) =>
    takes.filter(({ partnership }) => partnership === id).map(take => ({ ...take, partnershipName: name })),
  )
