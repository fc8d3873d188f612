import { later, no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { Role } from '../access/role.ts'
import type { SidesRefusal } from '../access/sides.ts'
import { linkLife } from '../visit/link.ts'

/** Something offered to an address. It opens with the link in the mail to that address, once, for seven days. */
export type Offered = {
  readonly email: string
  readonly name: string
  readonly invitedAt: Instant
  readonly invitedBy: Id<'person'>
  readonly expiresAt: Instant
  readonly acceptedAt?: Instant
  readonly withdrawnAt?: Instant
}

/** A role in a partnership, offered. */
export type Invitation = Offered & {
  readonly id: Id<'invitation'>
  readonly partnership: Id<'partnership'>
  readonly role: Role
  readonly group?: Id<'group'>
  readonly organisation?: Id<'organisation'>
  readonly startsOn?: Day
  readonly endsOn?: Day
}

export type InvitationRefusal = {
  readonly kind: 'expired' | 'accepted' | 'withdrawn' | 'no-longer-given' | SidesRefusal['kind']
}

export const invitationRefusalWords: Readonly<Record<InvitationRefusal['kind'], string>> = {
  expired:
    'This invitation has run out. Invitations work for seven days. Ask the person who invited you for a new one.',
  accepted: 'This invitation has been accepted already. Sign in with your e-mail address instead.',
  withdrawn: 'This invitation has been withdrawn. Ask the person who invited you.',
  'no-longer-given':
    'Since you were invited, the partnership has found its own people, or whoever invited you has left: this role is theirs to give. Ask the champion or a deputy of the partnership to invite you.',
  'of-programme':
    'You work for the programme, so you cannot take this role: nobody scores, agrees or signs for a partnership and works for its programme. You can accept once your part in the programme has ended.',
  'of-partnership':
    'You score, agree or sign for a partnership of this programme, so you cannot take this part: nobody does that and works for the programme. You can accept once your role there has ended.',
}

export const invitationEnd = (now: Instant): Instant => later(now, linkLife.invitation)

/** Whether an invitation can be accepted now. */
export const mayAccept = (
  invitation: Pick<Offered, 'expiresAt' | 'acceptedAt' | 'withdrawnAt'>,
  now: Instant,
): Decision<'accepted', InvitationRefusal> => {
  if (invitation.withdrawnAt !== undefined) return no({ kind: 'withdrawn' })
  if (invitation.acceptedAt !== undefined) return no({ kind: 'accepted' })
  return now >= invitation.expiresAt ? no({ kind: 'expired' }) : yes('accepted')
}
