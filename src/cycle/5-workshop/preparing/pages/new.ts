import { actions, button, checkboxes, dateInput, html, input, radios, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, type Id } from '#ground'
import type { Exercise, Sitting } from '#exercise'
import { framed, type Frame } from '#people'
import { readyLimit, readyRecipe } from '../../hour/recipe.ts'
import { workshopsPath } from '../../paths.ts'
import { heldOf, type Offer } from '../offer.ts'
import { sayMinutes } from '../saying.ts'
import { totalMinutes } from '../../hour/step.ts'

export type NewView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly sittings: readonly Sitting[]
  readonly standards: readonly Offer[]
  readonly form: Form
}

/** Two choices, and a whole workshop stands: which standards, and how many people. */
export const newPage = (frame: Frame, view: NewView): Html => {
  const { partnership, exercise, form } = view
  const own = workshopsPath({ partnership, exercise: exercise.id })
  return framed(frame, {
    title: 'Prepare a workshop',
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'Live workshops', href: own },
    lede: `Six standards take ${sayMinutes(totalMinutes(readyRecipe([1, 2, 3, 4, 5, 6], 12)))}, ranking and close included. Choose them and say how many come; the rest is ready, and all of it can be changed until it begins.`,
    mistakes: summaryOf(form.mistakes),
    main: html`<form method="post" action="${own}/new" novalidate>
      ${standardsField(view)}${peopleField(form)}${groupField(view)}${whenFields(form)}
      ${actions(button({ text: 'Prepare it', preventDoubleClick: true }))}
    </form>`,
  })
}

const standardsField = ({ standards, form }: NewView): Html =>
  checkboxes({
    name: 'standards',
    values: form.typedAll('standards'),
    errorMessage: form.mistakeOf('standards')?.words,
    fieldset: { legend: { text: 'Which standards?', classes: 'govuk-fieldset__legend--m' } },
    hint: `Six are chosen already: where the groups’ scores stand furthest apart, then where nobody has answered or somebody can’t judge. Six fit into ${sayMinutes(readyLimit)}.`,
    items: standards.map(({ standard, title, why }) => ({ value: standard, text: `${standard} ${title}`, hint: why })),
  })

const peopleField = (form: Form): Html =>
  input({
    name: 'people',
    label: { text: 'How many people?', classes: 'govuk-label--m' },
    hint: 'A guess will do. Tables of four to six are laid for them. Unseen scores are shown from five up.',
    inputmode: 'numeric',
    classes: 'govuk-input--width-3',
    value: form.typed('people'),
    errorMessage: form.mistakeOf('people')?.words,
  })

const groupField = ({ sittings, form }: NewView): Html | undefined =>
  sittings.length === 1
    ? html`<input type="hidden" name="group" value="${sittings[0]?.group.id}" />`
    : radios({
        name: 'group',
        value: form.typed('group'),
        errorMessage: form.mistakeOf('group')?.words,
        fieldset: { legend: { text: 'Which group meets?', classes: 'govuk-fieldset__legend--m' } },
        items: sittings.map(({ group, standards }) => ({
          value: group.id,
          text: group.name,
          hint: `${sayCount(heldOf(group.seats).length, 'seat')} held, looks at ${sayCount(standards.length, 'standard')}`,
        })),
      })

/** Day and time, as the page that changes them asks too. */
export const whenFields = (form: Form): Html => {
  const parts = ['held-day', 'held-month', 'held-year']
  return html`${dateInput({
    id: 'held',
    namePrefix: 'held',
    fieldset: { legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--m' } },
    errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(words => words !== undefined),
    values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
  })}
  ${input({
    name: 'startsAt',
    label: { text: 'When does it begin?', classes: 'govuk-label--m' },
    hint: 'For example, 14:00.',
    classes: 'govuk-input--width-5',
    value: form.typed('startsAt'),
    errorMessage: form.mistakeOf('startsAt')?.words,
  })}`
}
