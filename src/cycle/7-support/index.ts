export { endForLeaving } from './agreement/actions.ts'
export type { Agreement } from './agreement/agreement.ts'
export { sayStanding, type Standing } from './agreement/standing.ts'
export {
  agreementRead,
  agreementsOf,
  shelvedOf,
  type AgreementRead,
  type AgreementSigned,
  type Shelved,
} from './agreement/store/read.ts'
export { sayOverride, tell, type Told, type ToldSection } from './agreement/told.ts'
export { sayDays } from './consultancy/days.ts'
export { supportServing } from './consultancy/store.ts'
export { isAllottedTo } from './consultant/store.ts'
export { supportStandingOf } from './desk/store.ts'
export { signaturesAwaited } from './desk/routes/awaited.ts'
export { sayEffect, type SupportDue } from './measure/result.ts'
export { supportDueOf } from './measure/store.ts'
export { supportMails } from './signature/mail.ts'
export { sideWords, standingIn } from './signature/signature.ts'
export { supportTables } from './tables.ts'
export { giveUpForLeaving } from './offer/actions/places.ts'
export { offerJobs } from './offer/mail.ts'
export type { OfferDue } from './offer/due.ts'
export { offerDays } from './offer/store/events.ts'
export { attendancesOf, offerDueOf } from './offer/store/places.ts'
export { offerServing } from './offer/store/serving.ts'
export {
  isActive,
  sayAgreement,
  sayTake,
  sayUsed,
  sayWhenElsewhere,
  type AgreementStanding,
  type RegionalView,
} from './region/regional.ts'
export { regionalViewAt } from './region/routes/view.ts'
export { eventKinds, sayDays as sayEventDays, sayOccasion, sayTimes, type Event } from './offer/event.ts'
export { lineMoves, removedLines, standingLines, swappedRanks, type Line, type LineMove } from './lines/line.ts'
export { areaField, dayField, lineField } from './offer/pages/fields.ts'
export { eventOf, eventsOf } from './offer/store/events.ts'
export { standardKeys, standardsIn, standardsNamed, type NamedStandard, type StandardKey } from './offer/helps.ts'
