import type { Form } from '#forms'
import { dayFrom, unixLines } from '#ground'
import type { Shown } from '../../pages/typed.ts'
import { fieldsOfEvidence, type PieceField } from '../../response/fields.ts'
import type { AttachedFile } from '../../response/response.ts'
import type { EvidenceContent } from '../actions.ts'

const noEvidence: EvidenceContent = { title: '', link: '', owner: '', shows: '', keptFromProviders: false }

/** Reads the form. The file is not part of it: what is attached stays, unless a new one came or it was taken off. */
export const readEvidence = (form: Form, attached: AttachedFile | undefined): EvidenceContent => {
  const link = form.link('link', { called: 'The web address' })
  const dated = form.day('dated', { called: 'The date' })
  const title = form.line('title', { called: 'What it is called' }) || attached?.name || link
  if (title === '' && form.mistakes.length === 0) form.complain('title', 'Say what the evidence is called')
  return {
    ...{ title, link },
    ...(attached === undefined ? {} : { file: attached }),
    ...(dated === undefined ? {} : { dated }),
    owner: form.line('owner', { called: 'Whose it is' }),
    shows: form.text('shows', { called: 'What it shows', max: 20_000 }),
    keptFromProviders: form.choice('kept', ['yes'], { called: 'Kept from providers' }) === 'yes',
  }
}

/** The fields that two versions are compared by when they meet; the file always stays the one that is saved. */
export const comparable = (content: EvidenceContent): readonly PieceField[] =>
  fieldsOfEvidence(content).filter(field => field.name !== 'file')

/** The fields of a form as they were typed, storable or not. */
export const typedEvidence = (form: Form): readonly PieceField[] =>
  comparable(noEvidence).map(field => {
    const value = field.name === 'dated' ? typedDay(form) : unixLines(form.typed(field.name))
    return { ...field, value, said: field.name === 'kept' ? (value === 'yes' ? 'Yes' : 'No') : value }
  })

/** The page that shows two texts posts a day in one piece; the form itself has three boxes. */
const typedDay = (form: Form): string =>
  form.has('dated')
    ? form.typed('dated')
    : (dayFrom(form.typed('dated-year'), form.typed('dated-month'), form.typed('dated-day')) ?? '')

/** The values of the inputs, a day in its three boxes. */
export const inputValues = (values: Iterable<readonly [string, string]>): Readonly<Record<string, string>> => {
  const all = Object.fromEntries(values)
  const [year = '', month = '', day = ''] = (all['dated'] ?? '').split('-').map(part => part.replace(/^0/, ''))
  return { ...all, 'dated-day': day, 'dated-month': month, 'dated-year': year }
}

/** A stored piece of evidence as the inputs show it. */
export const shownEvidence = (content: EvidenceContent): Shown => {
  const values = inputValues(comparable(content).map(field => [field.name, field.value] as const))
  return { value: name => values[name] ?? '', mistakeOf: () => undefined, mistakes: [] }
}
