import type { Day, Id } from '#ground'
import type { Person } from '../access/person.ts'
import type { RoleHeld } from '../access/role.ts'

/** Kinds of partner body, as a partnership register lists them (004: the duty to cooperate widens the list). */
export const organisationKinds = {
  council: 'Council',
  health: 'Health body',
  police: 'Police',
  probation: 'Probation',
  school: 'School or group of schools',
  college: 'College',
  employment: 'Employment service',
  charity: 'Charity or community organisation',
  housing: 'Housing body',
  forum: 'Forum of young people, parents or residents',
  other: 'Other',
} as const
export type OrganisationKind = keyof typeof organisationKinds

export type Organisation = {
  readonly id: Id<'organisation'>
  readonly name: string
  readonly kind: OrganisationKind
  /** Has a legal duty to take part. */
  readonly statutory: boolean
  /** Sells services to the partnership. */
  readonly provider: boolean
}

export const groupKinds = {
  board: 'Board',
  management: 'Management team',
  commissioning: 'Commissioning unit',
  subpartnership: 'Sub-partnership group',
  organisation: 'One organisation’s own group',
  'young-people': 'Young people’s forum',
  parents: 'Parents’ and carers’ forum',
  other: 'Other group',
} as const
export type GroupKind = keyof typeof groupKinds

/** A group answers together and under its own name. It lives on from year to year. */
export type Group = {
  readonly id: Id<'group'>
  readonly name: string
  readonly kind: GroupKind
  /** Set when the group is one organisation's own. */
  readonly organisation?: Id<'organisation'>
  readonly seats: readonly Seat[]
}

/** A place in a group that somebody is owed. Held by a name (with or without a sign-in), or vacant since a day. */
export type Seat = {
  readonly id: Id<'seat'>
  readonly title: string
  readonly organisation?: Id<'organisation'>
  readonly organisationName?: string
  readonly holder?: string
  readonly vacantSince?: Day
}

/** Groups in which children, young people or families speak for themselves. */
export const isFamilyVoice = (group: Pick<Group, 'kind'>): boolean =>
  group.kind === 'young-people' || group.kind === 'parents'

/** Seats that nobody holds. */
export const vacantSeats = (group: Pick<Group, 'seats'>): readonly Seat[] =>
  group.seats.filter(seat => seat.vacantSince !== undefined)

/** A person with the roles they hold in this partnership now. */
export type PersonInPartnership = { readonly person: Person; readonly roles: readonly RoleHeld[] }
