import { actions, button, checkboxes, dateInput, html, input, insetText, select, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame, Person } from '#people'
import type { Outcome } from '#plans'
import type { Line } from '../../lines/line.ts'
import { standsNow } from '../../lines/pages/line.ts'
import { leaf, type SupportView } from '../../pages/leaf.ts'

export type ActivityView = SupportView & {
  /** Absent for a new one. */
  readonly line?: Line
  readonly form: Form
  readonly outcomes: readonly Outcome[]
  readonly people: readonly Pick<Person, 'id' | 'name'>[]
  readonly isStale?: boolean
  readonly warning?: string
  readonly refusal?: string
}

/** One activity of the consultancy plan, with everything that its eight columns ask. */
export const activityPage = (frame: Frame, view: ActivityView): Html => {
  const { line, form, paths, isStale, warning, refusal } = view
  return leaf(frame, view, {
    title: line === undefined ? 'Add an activity' : 'Change this activity',
    lede: 'You can save it as soon as you know what it is. Whatever is missing is named before anybody signs.',
    back: { text: 'The consultancy plan', href: paths.consultancy },
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal && insetText({ text: refusal })} ${warning && insetText({ text: warning })}
      ${isStale === true && line && standsNow(line)}
      <form
        method="post"
        action="${line === undefined ? paths.newActivity : paths.activity(line.id)}"
        class="narrow"
        novalidate
      >
        <input type="hidden" name="version" value="${line?.version ?? 0}" />
        ${whatPart(form)} ${whoPart(form)} ${whenPart(form)} ${forWhatPart(view)}
        ${actions(
          button({ text: line === undefined ? 'Add this activity' : 'Save' }),
          line === undefined &&
            button({ text: 'Save and add another', classes: 'govuk-button--secondary', name: 'go', value: 'another' }),
          html`<a class="govuk-link govuk-body" href="${paths.consultancy}">Leave it</a>`,
        )}
      </form>`,
  })
}

const box = (form: Form, name: string, text: string, hint?: string): Html =>
  textarea({
    ...{ name, hint, rows: 3, value: form.typed(name), errorMessage: form.mistakeOf(name)?.words },
    label: { text, classes: 'govuk-label--s' },
  })

const whatPart = (form: Form): Html =>
  html`${box(form, 'activity', 'What is the activity?')}
  ${box(form, 'purpose', 'What is its purpose?', 'Why this, and why now.')}`

const whoPart = (form: Form): Html =>
  html`${box(form, 'programme', 'Who from the programme, by name?', 'Everyone who will be involved.')}
  ${box(form, 'partnership', 'Who from the partnership, by name?', 'Those without whom it cannot be done.')}
  ${input({
    ...{ name: 'days', value: form.typed('days'), errorMessage: form.mistakeOf('days')?.words },
    label: { text: 'How many days of consultancy?', classes: 'govuk-label--s' },
    hint: 'For this activity alone. Whole or half days, like 3 or 2.5',
    classes: 'govuk-input--width-4',
    inputmode: 'decimal',
  })}`

const whenPart = (form: Form): Html =>
  html`${dateInput({
    id: 'when',
    namePrefix: 'when',
    hint: 'A date, or at the least a month and a year: leave the day empty for that. For example, 3 2027',
    fieldset: { legend: { text: 'When?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: form.mistakeOf('when-day')?.words,
    values: valuesOf(form, 'when'),
  })}
  ${box(form, 'output', 'What does it produce?', 'Something that one can hold or open: a report, a plan, a trained team.')}`

const valuesOf = (form: Form, name: string) =>
  Object.fromEntries(['day', 'month', 'year'].map(part => [`${name}-${part}`, form.typed(`${name}-${part}`)]))

const outcomesPart = ({ outcomes, form, paths }: ActivityView): Html =>
  outcomes.length === 0
    ? html`<p class="govuk-body" id="outcomes">
        The partnership has no outcomes on its list yet.
        <a class="govuk-link" href="${paths.outcomes}">Write them first</a>
      </p>`
    : checkboxes({
        name: 'outcomes',
        fieldset: { legend: { text: 'Which of our outcomes does it serve?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: form.mistakeOf('outcomes')?.words,
        values: form.typedAll('outcomes'),
        items: outcomes.map(({ id, name }) => ({ value: id, text: name })),
      })

const forWhatPart = (view: ActivityView): Html => {
  const { form, people } = view
  const parts = ['day', 'month', 'year'].map(part => `measuredOn-${part}`)
  return html`${outcomesPart(view)}
  ${box(form, 'success', 'How will its success be measured?', 'As an effect on those outcomes: what would be different for whom.')}
  ${select({
    name: 'measuredBy',
    label: { text: 'By whom?', classes: 'govuk-label--s' },
    hint: 'It comes back to this person under “What waits on me”.',
    errorMessage: form.mistakeOf('measuredBy')?.words,
    value: form.typed('measuredBy'),
    items: [{ value: '', text: 'Nobody chosen yet' }, ...people.map(({ id, name }) => ({ value: id, text: name }))],
  })}
  ${dateInput({
    id: 'measuredOn',
    namePrefix: 'measuredOn',
    hint: 'For example, 27 3 2028',
    fieldset: { legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(Boolean),
    values: valuesOf(form, 'measuredOn'),
  })}`
}
