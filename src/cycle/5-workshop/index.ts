export type { Minute as WorkshopMinute, Room, Workshop } from './room/room.ts'
export type { StandardRecord, WorkshopRecord } from './record/record.ts'
export {
  sayAbsent,
  sayDecided,
  sayMinutes as sayHourLine,
  sayRoundCount,
  sayUncounted,
  totalsOf,
} from './record/record-words.ts'
export { workshopRecordOf } from './record/store.ts'
export { workshopMails } from './preparing/mail.ts'
export { rankedOf } from './store/ranked.ts'
export { readyRecipe } from './hour/recipe.ts'
export { prepareWhole } from './preparing/actions.ts'
export { sayCode } from './code.ts'
export type { TablePapers, WorkshopPapers } from './preparing/papers.ts'
export { workshopPapersOf } from './preparing/store.ts'
export { workshopsOf } from './store/workshop.ts'
export { workshopTables } from './tables.ts'
export { redrawCodes } from './store/coming-in.ts'
