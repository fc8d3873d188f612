import { no, yes, type Day, type Decision } from '#ground'
import { judges } from './judging.ts'
import { isOfProgramme, roleWords, type Role, type RoleHeld } from './role.ts'

/** What somebody is in a partnership and in its programme, as far as it decides what else they can be there. */
export type Sides = {
  readonly roles: readonly Pick<RoleHeld, 'role' | 'endsOn'>[]
  /** They have a part in the staff of the partnership's programme. */
  readonly isStaff: boolean
}

export type SidesRefusal = { readonly kind: 'of-programme' | 'of-partnership'; readonly role: Role }

/**
 * Whether somebody can be given a role: nobody judges for a partnership and works for its programme. A role whose last
 * day has passed stands in nobody's way.
 */
export const mayHold = ({ roles, isStaff }: Sides, role: Role, today: Day): Decision<'open', SidesRefusal> => {
  const held = roles.filter(({ endsOn }) => endsOn === undefined || endsOn >= today).map(each => each.role)
  if (judges(role) && (isStaff || held.some(isOfProgramme))) return no({ kind: 'of-programme', role })
  return isOfProgramme(role) && held.some(judges) ? no({ kind: 'of-partnership', role }) : yes('open')
}

/** Why somebody cannot be given a role, to whoever would give it. */
export const saySidesRefusal = ({ kind, role }: SidesRefusal): string =>
  kind === 'of-programme'
    ? `They work for the programme, so they cannot be ${roleWords[role].toLowerCase()} here: nobody scores, agrees or signs for a partnership and works for its programme. Choose somebody else, or have their part in the programme ended first.`
    : `They score, agree or sign for this partnership, so they cannot be its ${roleWords[role].toLowerCase()}: nobody does that and works for the programme. Choose somebody else, or have their role in the partnership ended first.`
