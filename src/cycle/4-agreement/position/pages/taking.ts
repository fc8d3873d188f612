import { button, checkboxes, html, textarea, type Html } from '#design'
import { isTaken, type Offer, type TakingField } from '../offer.ts'
import type { AgreeView } from '../view.ts'
import { takenNote } from './on-record.ts'

/** One text of the position. */
export const box = ({ form }: AgreeView, name: string, label: string, hint?: string): Html =>
  textarea({
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint,
    rows: 3,
    value: form.typed(name),
    errorMessage: form.mistakeOf(name)?.words,
  })

/** A text of the partnership’s own, with what the groups wrote offered below it. */
export const takingFold = (view: AgreeView, field: TakingField, title: string) => {
  const { form, offers } = view
  const text = form.typed(field)
  const here = offers.filter(offer => offer.field === field)
  const open = here.filter(offer => !isTaken(text, offer))
  return {
    title,
    count: here.length === 0 ? 'nothing from the groups' : `${here.length - open.length} of ${here.length} taken`,
    open: text !== '' || form.mistakeOf(field) !== undefined,
    inside: html`${box(
      view,
      field,
      title,
      field === 'implications' ? 'A line each: every line is offered as a priority in the plan.' : undefined,
    )}${takenNote(view.draft?.content?.taken ?? view.history[0]?.taken ?? [], field)}
    ${open.length > 0 && offered(open, view)}`,
  }
}

const offered = (open: readonly Offer[], { form }: AgreeView): Html =>
  html`${checkboxes({
    name: 'take',
    idPrefix: `take-${open[0]?.field ?? ''}`,
    values: form.typedAll('take'),
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'What the groups wrote', classes: 'govuk-fieldset__legend--s' } },
    hint: 'Tick what to take. It is put at the end of the box when you save.',
    items: open.map(({ key, words, groupName }) => ({ value: key, text: `“${words}”`, hint: groupName })),
  })}
  ${button({ text: 'Take the ticked words', name: 'do', value: 'draft', classes: 'govuk-button--secondary' })}`
