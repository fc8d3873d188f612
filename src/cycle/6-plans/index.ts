export { sayActionState, type Action, type Own } from './action/action.ts'
export { addAction, openActions } from './action/actions.ts'
export { actionsFrom } from './action/store.ts'
export { standingDecisions, type Decided } from './decisions/decided.ts'
export { decisionsOf } from './decisions/store.ts'
export { sayAnswer } from './lists/entry.ts'
export { contentOf } from './outline/assembly.ts'
export type { Outline } from './outline/outline.ts'
export { readiness } from './outline/readiness.ts'
export { outlineOf } from './outline/store/plan.ts'
export { planStandingOf } from './outline/store/standing.ts'
export { planWorkOf, type PlanWork } from './outline/store/work.ts'
export { planTextsOf } from './outline/store/texts.ts'
export { lastStanding, type Signature, type SignedOutline } from './signature/signature.ts'
export { signingParts, type Signing, type SignedLine, type ToSign } from './signature/pages/signing.ts'
export { lapsedPart, signatoryBox } from './signature/pages/signatory.ts'
export { signaturesOf, signedOutlineOf } from './signature/store.ts'
export type { Due } from './due/due.ts'
export { dueOf } from './due/store.ts'
export { askForOwnerWeek, ownerMail, ownerWeekMail } from './owner/mail.ts'
export { sayMeasured } from './indicators/value.ts'
export { sayRegisterState } from './register/finding.ts'
export { stateOf } from './register/registered.ts'
export { ratings } from './reviews/review.ts'
export {
  aspectKey,
  aspectNames,
  aspects,
  aspectStands,
  developedKey,
  rationaleKey,
  saysNowKey,
} from './strategic/fields.ts'
export { progressOf, progressWords } from './strategic/progress.ts'
export { signedStrategicOf } from './strategic/store/signatures.ts'
export { begunOf as strategicBegunOf } from './strategic/store/begun.ts'
export { strategicStandingOf, type StrategicStanding } from './strategic/store/standing.ts'
export type { OperationalPlan, StrategicPlan } from './strategic/strategic.ts'
export { saySpan } from './strategic/span.ts'
export { actionCounts, doneAfter, testedCounts, type Done } from './moved/done.ts'
export { notesOn } from './moved/notes.ts'
export { movedPaths, movedPattern, type MovedPaths } from './moved/paths.ts'
export { headings, nameOf, partsOf, readingOf, type Part } from './moved/reading.ts'
export { movedOf } from './moved/store.ts'
export { isSameQuestion, spotsIn, strandsOf, type Between, type Spot, type Strand, type Tie } from './moved/strand.ts'
export {
  chosenYears,
  isPlanHere,
  sayUnagreed,
  standardAt,
  type Moved,
  type StandardThen,
  type YearThen,
} from './moved/year.ts'
export { pickOutcomes } from './outcomes/actions.ts'
export { standingOutcomes, type Outcome } from './outcomes/outcome.ts'
export type { ServingKinds } from './outcomes/served.ts'
export { allPicksOf, outcomesOf } from './outcomes/store.ts'
export { about, prose, said } from './pages/prose.ts'
export { writeWords } from './words/actions.ts'
export { boxesOf, type Again, type Boxes } from './words/boxes.ts'
export { noneKey, statementKey, type Field } from './words/field.ts'
export { fingerprint } from './words/fingerprint.ts'
export { replaceText, saveTexts, type Saved, type SentTexts } from './words/kept/actions.ts'
export type { TextPlace } from './words/kept/place.ts'
export { allEarlierAt, earlierAt, keysWithEarlierAt, writtenAt, type EarlierWords } from './words/kept/store.ts'
export { otherWords } from './words/pages/box.ts'
export { earlierTexts } from './words/pages/earlier.ts'
export { postTexts } from './words/routes/posting.ts'
export { seenAs, seenFrom, type Sent, type Written } from './words/saving.ts'
export { planTables } from './tables.ts'
export type { OriginsOpen } from './needs.ts'
