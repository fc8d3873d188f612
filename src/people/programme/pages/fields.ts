import { dateInput, html, input, type Html } from '#design'
import type { Form } from '#forms'
import type { Day } from '#ground'

/** Words of a mistake, where the field has one. */
export const wrong = (form: Form | undefined, name: string): string | undefined => form?.mistakeOf(name)?.words

/** What stands in a field: what was typed, or what is kept. */
export const standing = (form: Form | undefined, name: string, kept = ''): string =>
  form === undefined ? kept : form.typed(name)

const parts = ['day', 'month', 'year'] as const

/** A day in three boxes. */
export const dayField = (
  form: Form | undefined,
  prefix: string,
  words: { readonly legend: string; readonly hint?: string },
  kept?: Day,
): Html => {
  const [year = '', month = '', day = ''] = (kept ?? '').split('-').map(part => part.replace(/^0/, ''))
  const here = { day, month, year }
  const faulty = parts.filter(part => form?.mistakeOf(`${prefix}-${part}`) !== undefined)
  return dateInput({
    id: prefix,
    namePrefix: prefix,
    fieldset: { legend: { text: words.legend, classes: 'govuk-fieldset__legend--s' } },
    hint: words.hint ?? 'For example, 27 3 2026',
    errorMessage: faulty.map(part => wrong(form, `${prefix}-${part}`)).join('. ') || undefined,
    items: parts.map(name => ({
      name,
      value: standing(form, `${prefix}-${name}`, here[name]),
      classes: faulty.includes(name) ? 'govuk-input--error' : '',
    })),
  })
}

/** When a change happened, and why; `kept` is the day that is offered. */
export const changeFields = (form: Form | undefined, kept: Day): Html =>
  html`${dayField(form, 'on', { legend: 'Since which day?' }, kept)}
  ${input({
    id: 'reason',
    name: 'reason',
    label: 'Why?',
    hint: 'It stands in the history, which the desk and the partnership’s people can read.',
    value: standing(form, 'reason'),
    errorMessage: wrong(form, 'reason'),
  })}`
