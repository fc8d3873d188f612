import { checkboxes, dateInput, html, input, radios, textarea, type Html } from '#design'
import type { Form } from '#forms'
import type { Edition } from '#instrument'
import { standardsIn } from '../helps.ts'

type Asking = { readonly form: Form; readonly name: string; readonly text: string; readonly hint?: string }

/** One line. */
export const lineField = ({ form, name, text, hint }: Asking, classes = ''): Html =>
  input({
    ...{ name, classes, value: form.typed(name), errorMessage: form.mistakeOf(name)?.words },
    ...(hint === undefined ? {} : { hint }),
    label: { text, classes: 'govuk-label--s' },
  })

/** Several lines. */
export const areaField = ({ form, name, text, hint }: Asking, rows = 4): Html =>
  textarea({
    ...{ name, rows, value: form.typed(name), errorMessage: form.mistakeOf(name)?.words },
    ...(hint === undefined ? {} : { hint }),
    label: { text, classes: 'govuk-label--s' },
  })

/** A day in its three inputs. */
export const dayField = ({ form, name, text, hint }: Asking): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    ...{ id: name, namePrefix: name },
    ...(hint === undefined ? {} : { hint }),
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
  })
}

/** One of a few kinds. */
export const kindField = (form: Form, kinds: Readonly<Record<string, string>>): Html =>
  radios({
    name: 'kind',
    classes: 'govuk-radios--small',
    value: form.typed('kind'),
    errorMessage: form.mistakeOf('kind')?.words,
    fieldset: { legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(kinds).map(([value, text]) => ({ value, text })),
  })

/** The standards that something helps with, of every edition in force. */
export const helpsField = (form: Form, editions: readonly Edition[]): Html =>
  html`${editions.map((edition, at) =>
    checkboxes({
      name: 'helps',
      idPrefix: at === 0 ? 'helps' : `helps-${edition.id.replaceAll('.', '-')}`,
      classes: 'govuk-checkboxes--small',
      values: form.typedAll('helps'),
      errorMessage: at === 0 ? form.mistakeOf('helps')?.words : undefined,
      fieldset: {
        legend: {
          text: editions.length === 1 ? 'Which standards does it help with?' : `Standards of ${edition.title}`,
          classes: 'govuk-fieldset__legend--s',
        },
      },
      items: standardsIn(edition).map(({ key, number, title }) => ({ value: key, text: `${number} ${title}` })),
    }),
  )}`
