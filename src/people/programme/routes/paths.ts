import { orAbsent } from '#http'
import type { DeskPartnership } from '../programme.ts'
import type { AtDesk } from './desk.ts'

/** The programme's own address. */
export const ownOf = (desk: Pick<AtDesk, 'programme'>): string => `/programmes/${desk.programme.id}`

/** The open partnership that the address names. */
export const partnershipIn = (desk: AtDesk): DeskPartnership =>
  orAbsent(desk.partnerships.find(each => each.id === desk.asked.params['partnership']))

/** The partnership that the address names, one that was merged or split included. */
export const anyPartnershipIn = (desk: AtDesk): DeskPartnership =>
  orAbsent([...desk.partnerships, ...desk.closed].find(each => each.id === desk.asked.params['partnership']))

/** Its address at the desk. */
export const pathOf = (desk: AtDesk): string => `${ownOf(desk)}/partnerships/${anyPartnershipIn(desk).id}`

/** Inside that partnership, as the person who is at the desk. */
export const within = (desk: AtDesk) =>
  ({ kind: 'partnership', partnership: anyPartnershipIn(desk).id, person: desk.person.id }) as const
