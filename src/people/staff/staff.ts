import { no, yes, type Decision, type Id } from '#ground'
import type { Person } from '../access/person.ts'
import type { Offered } from '../invitation/invitation.ts'

/** What somebody can be on the programme's own side, apart from a partnership's local lead. */
export const staffRoles = ['programme-admin', 'regional-lead', 'analyst', 'approver', 'sponsor', 'signatory'] as const
export type StaffRole = (typeof staffRoles)[number]

export const staffWords: Readonly<Record<StaffRole, string>> = {
  'programme-admin': 'Programme administrator',
  'regional-lead': 'Regional lead',
  analyst: 'Analyst',
  approver: 'Approver',
  sponsor: 'Sponsor',
  signatory: 'Signatory',
}

export const staffPurpose: Readonly<Record<StaffRole, string>> = {
  'programme-admin':
    'Names partnerships, invites their first people, and invites staff. Reads nothing that a partnership wrote.',
  'regional-lead':
    'Sees which partnerships their region has, and invites their first people. Reads nothing that they wrote.',
  analyst: 'Builds the releases of the national overview. Sees figures only as they are to be published.',
  approver: 'Approves a release that somebody else built. Every release needs two.',
  sponsor: 'Reads what has been released, and nothing else. May be one of the two who approve.',
  signatory: 'Signs support agreements for the programme, and reads those agreements.',
}

/** Somebody on the programme's staff now. */
export type Staff = {
  readonly id: Id<'staff'>
  readonly person: Person
  readonly role: StaffRole
  readonly region?: { readonly id: Id<'region'>; readonly name: string }
}

/** A part in the staff, offered. */
export type StaffInvitation = Offered & {
  readonly id: Id<'staff invitation'>
  readonly programme: Id<'programme'>
  readonly role: StaffRole
  readonly region?: Id<'region'>
}

export type EndingRefusal = { readonly kind: 'absent' } | { readonly kind: 'own-part' }

/**
 * Whether an administrator may end somebody's part. Nobody ends their own, so that whoever ends one stays and the
 * programme has an administrator; asked of the staff as it stands while no other part is being ended.
 */
export const mayEnd = (
  staff: readonly Staff[],
  id: Id<'staff'>,
  by: Id<'person'>,
): Decision<Id<'staff'>, EndingRefusal> => {
  const stays = staff.some(each => each.person.id === by && each.role === 'programme-admin')
  const one = staff.find(each => each.id === id)
  if (one === undefined || !stays) return no({ kind: 'absent' })
  return one.person.id === by ? no({ kind: 'own-part' }) : yes(one.id)
}
