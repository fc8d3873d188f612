import { checkboxes, errorMessage, folds, html, radios, type Html } from '#design'
import type { Form } from '#forms'
import type { Edition } from '#instrument'
import { standardsIn } from '#support'

type Asking = { readonly form: Form; readonly name: string; readonly text: string; readonly hint?: string | undefined }

/** One of a few. */
export const choiceField = (
  { form, name, text, hint }: Asking,
  items: Readonly<Record<string, string>>,
  hints: Readonly<Record<string, string>> = {},
): Html =>
  radios({
    ...{ name, value: form.typed(name), errorMessage: form.mistakeOf(name)?.words },
    ...(hint === undefined ? {} : { hint }),
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(items).map(([value, words]) => ({
      ...{ value, text: words },
      ...(hints[value] === undefined ? {} : { hint: hints[value] }),
    })),
  })

/** Any of a few. */
export const choicesField = ({ form, name, text, hint }: Asking, items: Readonly<Record<string, string>>): Html =>
  checkboxes({
    ...{ name, classes: 'govuk-checkboxes--small', values: form.typedAll(name) },
    ...(hint === undefined ? {} : { hint }),
    errorMessage: form.mistakeOf(name)?.words,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(items).map(([value, words]) => ({ value, text: words })),
  })

const editionBoxes = (form: Form, edition: Edition, isFirst: boolean): Html =>
  checkboxes({
    name: 'standards',
    idPrefix: isFirst ? 'standards' : `standards-${edition.id.replaceAll('.', '-')}`,
    classes: 'govuk-checkboxes--small',
    values: form.typedAll('standards'),
    fieldset: { attributes: { 'aria-label': edition.title } },
    items: standardsIn(edition).map(({ key, number, title }) => ({ value: key, text: `${number} ${title}` })),
  })

/** The standards that something is about, each edition by itself. */
export const standardsField = (form: Form, editions: readonly Edition[]): Html => {
  const chosen = form.typedAll('standards')
  const rows = editions.map((edition, at) => {
    const count = standardsIn(edition).filter(({ key }) => chosen.includes(key)).length
    const fold = {
      title: edition.title,
      count: count === 0 ? 'none chosen' : `${count} chosen`,
      open: count > 0 || at === 0,
    }
    return { ...fold, inside: editionBoxes(form, edition, at === 0) }
  })
  const mistake = form.mistakeOf('standards')?.words
  return html`<h2 class="govuk-heading-m">Which standards is it about?</h2>
    <p class="govuk-body">Standards of your own are not among them: choose the nearest.</p>
    ${mistake !== undefined && errorMessage({ text: mistake })} ${folds(rows)}`
}
