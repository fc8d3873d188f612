import { later, no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { Role } from '../access/role.ts'
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

export type InvitationRefusal =
  { readonly kind: 'expired' } | { readonly kind: 'accepted' } | { readonly kind: 'withdrawn' }

export const invitationRefusalWords: Readonly<Record<InvitationRefusal['kind'], string>> = {
  expired:
    'This invitation has run out. Invitations work for seven days. Ask the person who invited you for a new one.',
  accepted: 'This invitation has been accepted already. Sign in with your e-mail address instead.',
  withdrawn: 'This invitation has been withdrawn. Ask the person who invited you.',
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
