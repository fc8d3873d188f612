export { readForm, type Asked, type AskedText, type Form } from './form.ts'
export { summaryOf, type Mistake } from './mistake.ts'
