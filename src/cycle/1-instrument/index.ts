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
export { loadEditions, type Editions } from './store.ts'
export { instrumentTables } from './tables.ts'
export { termsOf, wordsOf, type LocalTerms, type TermForms, type Terms } from './words.ts'
