export { offerJobs } from './offer/mail.ts'
export { offerTables } from './offer/tables.ts'
export { takeUpOf } from './offer/store/taken.ts'
export type { TakeUp } from './offer/take-up.ts'
