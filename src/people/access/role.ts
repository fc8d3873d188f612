import type { Day, Id } from '#ground'

/** What a person can be in one partnership. The local lead and the consultant come from the programme's side. */
export const roles = [
  'champion',
  'deputy',
  'chair',
  'group-lead',
  'member',
  'observer',
  'local-lead',
  'consultant',
] as const
export type Role = (typeof roles)[number]

/**
 * Roles that come from the programme's side: its desk says who has them, they end with it, and the partnership can read
 * which pages their holders opened.
 */
export const programmeRoles: readonly Role[] = ['local-lead', 'consultant']
export const isOfProgramme = (role: Role): boolean => programmeRoles.includes(role)

/** A role that a person holds in one partnership, for one group or organisation where it says so. */
export type RoleHeld = {
  readonly id: Id<'role'>
  readonly role: Role
  readonly group?: Id<'group'>
  readonly groupName?: string
  readonly organisation?: Id<'organisation'>
  /** The organisation sells services to the partnership; some evidence may be kept from it. */
  readonly provider: boolean
  /** The first and the last day of a role that has them, such as a consultant's. */
  readonly startsOn?: Day
  readonly endsOn?: Day
  /** Who gave it, where the register is read; the partnership's first people were given theirs by nobody. */
  readonly givenBy?: Id<'person'>
}

export const roleWords: Readonly<Record<Role, string>> = {
  champion: 'Champion',
  deputy: 'Deputy champion',
  chair: 'Chair',
  'group-lead': 'Group lead',
  member: 'Member',
  observer: 'Observer',
  'local-lead': 'Local lead',
  consultant: 'Consultant',
}

/** What each role is for, as the help page and the invitation form say it. */
export const rolePurpose: Readonly<Record<Role, string>> = {
  champion: 'Leads the exercise inside the partnership. There is one.',
  deputy: 'May do what the champion may, and takes over when the champion goes.',
  chair: 'Chairs the Board, confirms the positions and signs the plan.',
  'group-lead': 'Writes the answers of one group and submits them.',
  member: 'Reads everything that is submitted, and may record dissent.',
  observer: 'Reads what is submitted and changes nothing.',
  'local-lead': 'The programme’s facilitator. Helps to prepare and run; never scores, agrees or signs.',
  consultant:
    'Works for the partnership on the days that the support agreement gives. Sees its plans and that agreement.',
}

/** How a role reads after a name: `lead for the Commissioning unit`. */
export const sayRole = (held: Pick<RoleHeld, 'role' | 'groupName'>): string =>
  held.role === 'group-lead' && held.groupName !== undefined
    ? `lead for the ${held.groupName}`
    : roleWords[held.role].toLowerCase()

/** Whether somebody sells services to the partnership in any of their roles: some evidence is kept from them. */
export const isProvider = (held: readonly Pick<RoleHeld, 'provider'>[]): boolean => held.some(each => each.provider)
