import { actions, button, checkboxes, flag, html, input, insetText, select, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame } from '#people'
import type { Minutes, Recipe } from '../../hour/recipe.ts'
import { workshopPagePath, workshopPath } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'
import { isOver, sayCost, sayTotal } from '../saying.ts'
import type { WorkshopPapers } from '../papers.ts'
import { hourTable } from './parts.ts'

export type RecipeView = {
  readonly workshop: Workshop
  readonly standards: readonly { readonly number: number; readonly title: string }[]
  /** As it was saved, or as it was typed when that makes an hour. */
  readonly recipe: Recipe
  /** Part by part, what `recipe` comes to. */
  readonly hour: WorkshopPapers['hour']
  readonly form: Form
  /** What was typed is shown and not saved yet. */
  readonly isTrial?: boolean
  readonly refusal?: string
}

/** The hour, part by part: everything about it can be changed here until it begins. */
export const recipePage = (frame: Frame, view: RecipeView): Html => {
  const { workshop, recipe, form, refusal } = view
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  return framed(frame, {
    title: 'Change the hour',
    caption: workshop.name,
    current: 'this-year',
    back: { text: workshop.name, href: workshopPath(held) },
    mistakes: refusal === undefined ? summaryOf(form.mistakes) : [{ text: refusal, href: '#place-1' }],
    main: html`${sumPart(view)}
      <form method="post" action="${workshopPagePath(held, 'recipe')}" novalidate>
        ${standardsPart(view)}${minutesPart(form)}${waysPart(recipe, form)}${peoplePart(form)}
        ${actions(
          button({ text: 'Save the hour', name: 'act', value: 'save' }),
          button({ text: 'See what it comes to', name: 'act', value: 'try', classes: 'govuk-button--secondary' }),
        )}
      </form>`,
  })
}

const sumPart = ({ recipe, hour, isTrial = false, form }: RecipeView): Html => {
  if (form.mistakes.length > 0) return html``
  const sum = `${sayTotal(recipe)}.`
  return html`<p class="govuk-body" id="sum">
      ${isOver(recipe) ? flag(sum, 'late') : html`<b>${sum}</b>`}
      ${isOver(recipe) && 'Take a standard out, or give a part fewer minutes. You can save it all the same.'}
    </p>
    ${
      isTrial &&
      html`${insetText({ text: 'This is what your choice comes to. It is not saved yet.' })}${hourTable(hour)}`
    }`
}

const standardsPart = ({ standards, form }: RecipeView): Html =>
  html`<h2 class="govuk-heading-m">Which standards, in which order?</h2>
    <p class="govuk-body">Say for each when it comes. Numbers left out in between do not matter.</p>
    <div class="places">
      ${standards.map(({ number, title }) =>
        select({
          name: `place-${number}`,
          label: `${number} ${title}`,
          value: form.typed(`place-${number}`),
          errorMessage: form.mistakeOf(`place-${number}`)?.words,
          items: [
            { value: '', text: 'not in this workshop' },
            ...standards.map((_each, at) => ({ value: String(at + 1), text: ordinal(at + 1) })),
          ],
        }),
      )}
    </div>`

/** `1st`, `2nd`, `11th`. */
const ordinal = (place: number): string => {
  const tens = place % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${ending}`
}

export const minuteFields: readonly { readonly name: keyof Minutes; readonly label: string; readonly hint: string }[] =
  [
    { name: 'opening', label: 'Opening', hint: 'Welcome, joining, how it goes' },
    { name: 'read', label: 'Read a standard', hint: 'For each' },
    { name: 'score', label: 'Score alone', hint: 'For each' },
    { name: 'reveal', label: 'Reveal', hint: 'For each' },
    { name: 'talk', label: 'Talk at the tables', hint: 'For each' },
    { name: 'plenary', label: 'All together', hint: 'Once, over every standard' },
    { name: 'rank', label: 'Three dots each', hint: 'Once' },
    { name: 'close', label: 'Close', hint: 'Once' },
  ]

const minutesPart = (form: Form): Html =>
  html`<h2 class="govuk-heading-m">How many minutes for each part?</h2>
    <p class="govuk-body">Halves are fine: 0.5 or ½.</p>
    <div class="minutes">
      ${[...minuteFields, { name: 'limit', label: 'What the meeting has', hint: 'You are warned above it' }].map(
        ({ name, label, hint }) =>
          input({
            name,
            label,
            hint,
            inputmode: 'decimal',
            classes: 'govuk-input--width-3',
            value: form.typed(name),
            errorMessage: form.mistakeOf(name)?.words,
          }),
      )}
    </div>`

const waysPart = (recipe: Recipe, form: Form): Html =>
  checkboxes({
    name: 'ways',
    values: form.typedAll('ways'),
    errorMessage: form.mistakeOf('ways')?.words,
    fieldset: { legend: { text: 'Do it another way?', classes: 'govuk-fieldset__legend--m' } },
    items: [
      {
        value: 'again',
        text: 'Score each standard a second time, after the talk',
        hint: recipe.shared
          ? 'It makes no difference while the tables share the standards out: hands are shown once.'
          : `The record shows both counts; where other people answer the second time, the second alone. ${sayCost(recipe, 'again')}`,
      },
      {
        value: 'plenaryEach',
        text: 'Agree after each standard',
        hint: `In place of one round over all of them at the end. ${sayCost(recipe, 'plenaryEach')}`,
      },
      {
        value: 'shared',
        text: 'Share the standards out between the tables',
        hint: `Each table takes its own, by an open show of hands: a table is too small for an unseen count, which would give people away. The run sheet has you say so before anybody answers. ${sayCost(recipe, 'shared')}`,
      },
    ],
  })

const peoplePart = (form: Form): Html =>
  input({
    name: 'people',
    label: { text: 'How many people?', classes: 'govuk-label--m' },
    hint: 'Another number of tables is laid when it needs one, and the seats are mixed over them anew.',
    inputmode: 'numeric',
    classes: 'govuk-input--width-3',
    value: form.typed('people'),
    errorMessage: form.mistakeOf('people')?.words,
  })
