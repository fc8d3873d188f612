export { reuseEvidence, saveEvidence } from './evidence/actions.ts'
export { saveNoted, variationKind, voiceKind } from './noted/actions.ts'
export { silences, type Silences } from './picture/silence.ts'
export { isApart, spreadOf, type Spread } from './picture/spread.ts'
export { saveWriting, type Writer } from './response/actions.ts'
export type { Place } from './response/place.ts'
export {
  lacksEvidence,
  scoreOf,
  variationKinds,
  type Answer,
  type Evidence,
  type Response,
  type Variation,
  type VariationKind,
  type Voice,
  type Writing,
} from './response/response.ts'
export { standardPreview } from './response/pages/preview.ts'
export { responsesOf } from './response/store.ts'
export { submit } from './submission/actions.ts'
export { currentSubmissionsOf } from './submission/store.ts'
export { implicationsOf, submittedAnswersOf, submittedOf, type Reading } from './submission/store/answers.ts'
export { gatheredOf, responseCountsOf, type GivenSoFar, type ResponseCounts } from './submission/store/counts.ts'
export type {
  Implication,
  Submission,
  SubmittedAnswer,
  SubmittedResponse,
  SubmittingGroup,
} from './submission/submission.ts'
export { sayCounts, sayRound, sayTally, sayWorkshop, type Tally } from './tally/tally.ts'
export { recordTally, talliesOf, talliesOfWorkshop } from './tally/store.ts'
export { tallyPart, talliesInRow, workshopTallies } from './tally/pages/tally.ts'
export { takeWorkshopNotes } from './workshop-notes/actions.ts'
export type { NotesTaken, WorkshopNotes } from './workshop-notes/notes.ts'
export { leftAt, type Left } from './workshop-notes/left.ts'
export { leftOf } from './workshop-notes/store/left.ts'
export { notesBeside } from './workshop-notes/pages/notes.ts'
export type { WorkshopNamed } from './workshop.ts'
export { scoringTables } from './tables.ts'
export { sayBytes } from './response/fields.ts'
