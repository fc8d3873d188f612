import type { Form } from '#forms'
import type { Change, Field } from '../compare.ts'
import { asPrinted } from '../typed.ts'
import type { Taken } from './source.ts'

const wordsOf = (form: Form, { key, called, max }: Field): string =>
  form.text(`words.${key}`, { called: `“${called}”`, max })

/** The texts that were ticked, with the words and what was seen of each as the page sent them. */
export const chosenIn = (form: Form, fields: readonly Field[]): readonly Taken[] => {
  const keys = form.choices(
    'accept',
    fields.map(({ key }) => key),
    { called: 'Each text', needed: 'Tick at least one text, or leave the page: nothing is changed' },
  )
  return fields
    .filter(({ key }) => keys.includes(key))
    .map(field => {
      if (!form.has(`words.${field.key}`)) form.complain('accept', 'Read the file in again: its words were not sent')
      return { key: field.key, words: wordsOf(form, field), seen: form.typed(`seen.${field.key}`) }
    })
}

/** What the page showed, once more, against what stands now. */
export const shownAgain = (
  form: Form,
  fields: readonly Field[],
  isWanted: (key: string) => boolean,
): readonly Change[] =>
  fields
    .filter(({ key }) => form.has(`words.${key}`) && isWanted(key))
    .map(field => ({
      field,
      now: asPrinted(field.words),
      said: form.typed(`words.${field.key}`).replace(/\r\n?/g, '\n'),
      isChangedHere: form.typed(`seen.${field.key}`) !== field.seen,
      trackedBy: [],
    }))
