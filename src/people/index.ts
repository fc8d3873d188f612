export { abilities, abilityWords, mayWith, ownGroupOnly, rolesWith, type Ability } from './access/ability.ts'
export type { Ask, Partnership, Person } from './access/ask.ts'
export type { Frame, Place } from './access/frame.ts'
export { memberRoute, type MemberRoute, type Needs } from './access/member.ts'
export { roles, roleWords, sayRole, type Role, type RoleHeld } from './access/role.ts'
export { framed, type Framing, type ShownMistake } from './pages/framed.ts'
export {
  groupKinds,
  isFamilyVoice,
  organisationKinds,
  vacantSeats,
  type Group,
  type GroupKind,
  type Organisation,
  type OrganisationKind,
  type Seat,
} from './partnership/organisation.ts'
export {
  groupOf,
  groupsOf,
  organisationsOf,
  peopleOf,
  personNamesOf,
  type PersonInPartnership,
} from './partnership/store.ts'
export { personRoute, visitorFrame, visitorIn } from './access/member.ts'
export { mailHandlers } from './mail.ts'
export { partnershipsOf } from './partnership/store.ts'
export { programmesOf } from './programme/store.ts'
export { firstRunLink } from './setup/actions.ts'
export type { SignInNeeds } from './visit/routes.ts'
export { memberIdleMinutes } from './visit/visit.ts'
