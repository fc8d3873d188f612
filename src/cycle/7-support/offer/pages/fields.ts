import { checkboxes, dateInput, errorMessage, folds, html, input, radios, textarea, type Html } from '#design'
import type { Form } from '#forms'
import type { Edition } from '#instrument'
import { standardsIn } from '../helps.ts'

type Asking = { readonly form: Form; readonly name: string; readonly text: string; readonly hint?: string | undefined }

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

const editionBoxes = (form: Form, edition: Edition, isFirst: boolean): Html =>
  checkboxes({
    name: 'helps',
    idPrefix: isFirst ? 'helps' : `helps-${edition.id.replaceAll('.', '-')}`,
    classes: 'govuk-checkboxes--small',
    values: form.typedAll('helps'),
    fieldset: { attributes: { 'aria-label': edition.title } },
    items: standardsIn(edition).map(({ key, number, title }) => ({ value: key, text: `${number} ${title}` })),
  })

/** The standards that something helps with, each edition in force by itself. */
export const helpsField = (form: Form, editions: readonly Edition[]): Html => {
  const chosen = form.typedAll('helps')
  const rows = editions.map((edition, at) => {
    const count = standardsIn(edition).filter(({ key }) => chosen.includes(key)).length
    const fold = { title: edition.title, count: count === 0 ? 'none chosen' : `${count} chosen`, open: count > 0 }
    return { ...fold, inside: editionBoxes(form, edition, at === 0) }
  })
  const mistake = form.mistakeOf('helps')?.words
  return html`<h2 class="govuk-heading-m">Which standards does it help with?</h2>
    ${mistake !== undefined && errorMessage({ text: mistake })} ${folds(rows)}`
}
