export { abilities, abilityWords, mayWith, ownGroupOnly, rolesWith, type Ability } from './access/ability.ts'
export type { Ask } from './access/ask.ts'
export type { Partnership, Person } from './access/person.ts'
export type { Frame, Place } from './access/frame.ts'
export { memberRoute, type MemberRoute, type Needs } from './access/member.ts'
export { recordDeskLook } from './access/actions.ts'
export type { Look } from './access/look.ts'
export { lookCount, looksOf } from './access/store.ts'
export { leaveProgramme } from './leaving/actions.ts'
export type { Leaving } from './leaving/leaving.ts'
export { leavingsOf } from './leaving/store.ts'
export { stateOf, type Permission } from './permission/permission.ts'
export { permissionsOf } from './permission/store.ts'
export { mayHold, saySidesRefusal } from './access/sides.ts'
export {
  mayBeSignatory,
  sayChair,
  saySignatory,
  signatoryAmong,
  signsAs,
  type MaySign,
  type Signatory,
} from './access/signatory.ts'
export { isOfProgramme, isProvider, roles, roleWords, sayRole, type Role, type RoleHeld } from './access/role.ts'
export { framed, type Framing, type ShownMistake } from './pages/framed.ts'
export {
  groupKinds,
  isFamilyVoice,
  vacantSeats,
  type Group,
  type GroupKind,
  type Organisation,
  type OrganisationKind,
  type PersonInPartnership,
  type Seat,
} from './partnership/organisation.ts'
export { groupOf, groupsOf } from './partnership/store/groups.ts'
export { organisationsOf } from './partnership/store/organisations.ts'
export { peopleOf, personNamesOf, personNamesRead } from './partnership/store/people.ts'
export { partsWith, personsIn, type Part, type Telling } from './naming/persons.ts'
export { isEveryday, isOrdinary, nameWords, plain, standsAsName, standsIn } from './naming/words.ts'
export type { OwnPart } from './person/own-data.ts'
export { personRoute, visitorFrame, visitorIn } from './access/member.ts'
export { mailHandlers } from './mail.ts'
export { installed, markSetUp } from './partnership/store/installation.ts'
export { partnershipsFor, partnershipsOf } from './partnership/store/partnerships.ts'
export { programmeHere, regionHere } from './partnership/store/programme.ts'
export { deskRoute, type AtDesk } from './programme/routes/desk.ts'
export type { DeskPartnership, Programme } from './programme/programme.ts'
export { daysOfProgramme } from './programme/days.ts'
export { remindChampion } from './programme/actions/remind.ts'
export { sayReminderRefusal, type Reminder, type ReminderKind } from './programme/reminder.ts'
export { lastReminders } from './programme/store/reminders.ts'
export { holdsOn } from './programme/allotment.ts'
export { months } from './programme/span.ts'
export { publicationPlaceOf, publicationTables, type PublicationPlace } from './programme/store/publication.ts'
export type { Region } from './programme/region.ts'
export { holdRegion, regionsOf } from './programme/store/regions.ts'
export { programmesOf } from './programme/store/span.ts'
export { programmeName } from './programme/store.ts'
export { staffOf } from './programme/store.ts'
export { mayAtDesk, staffAbilities, type StaffAbility } from './staff/ability.ts'
export { endFirstRun, firstPerson, firstRunLink, isFirstRun } from './setup/actions.ts'
export { visitCookie } from './visit/routes.ts'
export type { SignInNeeds } from './visit/routes.ts'
export { isSameAddress } from './person/address.ts'
export { linkKeptHours } from './visit/link.ts'
export { memberIdleMinutes, visitKeptDays } from './visit/visit.ts'
export { clearingSchedule, sampleLink, startVisit } from './visit/actions.ts'
export { hashOf, newToken } from './visit/token.ts'
export { askForWeek, oncePerWeek } from './week/actions.ts'
export { isForThisWeek, mayBeginWeek, weekOf, type WeekMail } from './week/week.ts'
export { lookTable, peopleTables, personTable } from './tables.ts'
export { chainedAnew } from './coming-in/looks.ts'
export {
  closeChain,
  endEveryInvitation,
  endEveryPermission,
  endEveryRole,
  keepNames,
  peopleBehind,
  placeInProgramme,
  rolesUntil,
  type Behind,
  type CameWith,
} from './coming-in/store.ts'
export { invite } from './invitation/actions.ts'
export { markWithdrawn, openInvitations } from './invitation/store.ts'
export { endRole } from './partnership/store/roles.ts'
export {
  approvalsOf,
  approversNeeded,
  hasRead,
  mayApprove,
  sayApprovalRefusal,
  type ApprovalRefusal,
  type AskedApprover,
  type GateForApproval,
  type ReleaseClosing,
  type ReleaseFact,
} from './approval/approval.ts'
export {
  askedApproversOf,
  keepAskedApprover,
  keepReleaseClosing,
  recordReleaseFact,
  releaseClosingsOf,
  releaseFactsOf,
  releasesAskedOf,
} from './approval/store/facts.ts'
export { releasePlacesOf } from './approval/store/places.ts'
export { keepRole } from './partnership/store/roles.ts'
