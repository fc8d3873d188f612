export { sourcesOf, type Before, type Source } from './before/before.ts'
export { differencesPart, goesBackBehind } from './before/pages/differences.ts'
export { beforeOf, comparableOf } from './before/store.ts'
export { isNear, sayNextDue, type NextDue } from './due/due.ts'
export { nextDueOf } from './due/store.ts'
export { goToLatest } from './latest/routes.ts'
export { underWay } from './latest/under-way.ts'
export { sayArrangementRefusal, sayScope, type Arranged, type Gathered } from './sitting/arrangement.ts'
export { narrowSitting, recordSitting, recordWorkshopSitting, type GatheredOf } from './sitting/actions.ts'
export { hasSat, saySeat, saySitting, type Attendance, type Manner, type Sitting } from './sitting/sitting.ts'
export { askedOf, heldAsked, sittingsOf } from './sitting/store.ts'
export type { AtWorkshop, SatOtherwise } from './sitting/workshop.ts'
export { recordStanding, withdrawStanding } from './standing/actions.ts'
export {
  closeGathering,
  endAsPast,
  openExercise,
  recordMilestone,
  undoMilestone,
  withdrawPast,
  type Hand,
  type Opening,
} from './year/actions.ts'
export { addToPast, gatherInPast } from './year/actions/further.ts'
export { isYearsOwn, labelFrom, sayLabelFault, yearIn } from './year/label.ts'
export { documentsIn, sayDocument, sayReadIn, type Exercise } from './year/exercise.ts'
export {
  mayRecord,
  mayUndo,
  sayMilestoneRefusal,
  standing,
  type Milestone,
  type MilestoneKind,
  type MilestoneRefusal,
  type RecordRefusal,
  type UndoRefusal,
  type Phase,
} from './year/milestone.ts'
export type { Recorder } from './scope.ts'
export { exerciseOf, exercisesOf } from './year/store.ts'
export { localTermsOf } from './words/store.ts'
export { blankFormsPath, exercisePath } from './paths.ts'
export { reasonField } from './year/pages/reason.ts'
export { readReason, type Reasons } from './year/reason.ts'
export { exerciseTable, exerciseTables } from './tables.ts'
