export { isApart, spreadOf, type Spread } from './picture/spread.ts'
export { silences, type Silences } from './picture/silence.ts'
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
} from './response/response.ts'
export { responseOf, responsesOf } from './response/store.ts'
export { gatheredOf, responseCountsOf, type GivenSoFar, type ResponseCounts } from './submission/counts.ts'
export type { Submission, SubmittedAnswer, SubmittedResponse, SubmittingGroup } from './submission/submission.ts'
export {
  currentSubmissionsOf,
  implicationsOf,
  submittedAnswersOf,
  submittedOf,
  type Implication,
  type Reading,
} from './submission/store.ts'
