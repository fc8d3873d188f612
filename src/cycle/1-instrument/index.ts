export {
  bandsOf,
  capacityKeyOf,
  fieldsOf,
  labelOf,
  promptsOf,
  sectionOf,
  standardOf,
  standardsOf,
  type Band,
  type Edition,
  type Field,
  type FieldName,
  type Fields,
  type Prompt,
  type Section,
  type Standard,
} from './edition.ts'
export { questionAsAsked, type QuestionAsAsked } from './question.ts'
export { saySpan } from './span.ts'
export { takeOffered } from './held/actions.ts'
export { namedAmong, versionAmong } from './naming.ts'
export { sayOrigin, type Origin } from './held/held.ts'
export { originsOf } from './held/store/origins.ts'
export { isPrinted } from './offer/store.ts'
export { fileOf as editionText } from './held/file.ts'
export type { Previewed } from './previewed.ts'
export { hear, listening } from './spoken/store.ts'
export { sayLanguage } from './spoken/language.ts'
export { spokenInQuestions } from './spoken/spoken.ts'
export { loadEditions, type Editions } from './store.ts'
export { comesInWhole } from './coming-in.ts'
export { takeOfferedChecklist } from './checklist/actions.ts'
export type { OwnChecklist } from './checklist/own.ts'
export { checklistsToRead, ownChecklist } from './checklist/store.ts'
export { programmeChecklists } from './checklist/store/offers.ts'
export { editionTable, instrumentTables, ownChecklistTable } from './tables.ts'
export { termsOf, wordsOf, type LocalTerms, type TermForms, type Terms } from './words.ts'
export { keepExplained } from './glossary/actions.ts'
export type { Explained } from './glossary/explained.ts'
export { glossaryOf } from './glossary/store.ts'
export type { LibraryIndicator } from './indicators/library.ts'
export { indicatorChoices, indicatorsEver } from './indicators/store.ts'
export { goesBack, linksBetween, type WalkedLink } from './crosswalk/crosswalk.ts'
