import { select, type Html } from '#design'
import type { Form } from '#forms'
import type { Serves } from '../places.ts'

const kinds = { priority: 'Priority', outcome: 'Outcome' } as const

/** `Outcome: Children are safe at home and outside it`. */
export const sayServes = ({ kind, words }: Serves): string => `${kinds[kind]}: ${words}`

const short = (words: string): string => (words.length <= 90 ? words : `${words.slice(0, 89).toWellFormed()}…`)

/** Which priority or outcome of the partnership's own plans something serves, if it says so. */
export const servesField = (form: Form, offered: readonly Serves[]): Html =>
  select({
    name: 'serves',
    label: { text: 'Which of your priorities or outcomes does it serve?', classes: 'govuk-label--s' },
    hint: 'You may leave this open.',
    value: form.typed('serves'),
    errorMessage: form.mistakeOf('serves')?.words,
    items: [
      { value: '', text: 'None in particular' },
      ...offered.map(each => ({ value: each.id, text: short(sayServes(each)) })),
    ],
  })
