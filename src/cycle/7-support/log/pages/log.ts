import {
  button,
  dateInput,
  html,
  input,
  insetText,
  questionRow,
  select,
  summaryList,
  textarea,
  type Html,
} from '#design'
import { summaryOf, type Form } from '#forms'
import { capital, dayOf, isBlank, sayDay, type Day } from '#ground'
import type { Frame } from '#people'
import { about, said } from '#plans'
import type { Activity } from '../../agreement/agreement.ts'
import { sayDays } from '../../consultancy/days.ts'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { usedOn, type Logged } from '../logged.ts'

export type LogView = SupportView & {
  readonly logged: readonly Logged[]
  readonly activities: readonly Activity[]
  readonly budget: number | undefined
  /** When days can be put down for. */
  readonly period?: { readonly from: Day; readonly to: Day }
  readonly mayLog: boolean
  readonly form: Form
  readonly refusal?: string
}

/** What was done under the agreement, the latest first, and the form for more. */
export const logPage = (frame: Frame, view: LogView): Html => {
  const { logged, budget, refusal, form } = view
  const used = usedOn(logged)
  return leaf(frame, view, {
    title: 'What was done',
    lede: capital(`${sayDays(used)} used${budget === undefined ? '' : ` of ${sayDays(budget)} agreed`}.`),
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal && insetText({ text: refusal })}
      ${view.period === undefined && insetText({ text: 'No version of the agreement is in force yet, so nothing can be logged.' })}
      ${view.mayLog && questionRow({ asking: formPart(view), helping: html`<p>Everyone in the partnership can read the log. An entry cannot be changed afterwards; one that is wrong is taken out with the reason, and stays on record.</p>` })}
      <h2 class="govuk-heading-m" id="entries">Every entry</h2>
      ${logged.length === 0 ? html`<p class="govuk-body">Nothing is logged yet.</p>` : logged.map(each => entryPart(view, each))}`,
  })
}

const formPart = ({ form, paths, activities, period }: LogView): Html =>
  html`<form method="post" action="${paths.log}" novalidate>
    <h2 class="govuk-heading-m">Log days</h2>
    ${dateInput({
      id: 'on',
      namePrefix: 'on',
      hint: period === undefined ? '' : `From ${sayDay(period.from)} to ${sayDay(period.to)}, and not in the future`,
      fieldset: { legend: { text: 'Which day?', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: ['on-day', 'on-month', 'on-year'].map(part => form.mistakeOf(part)?.words).find(Boolean),
      values: Object.fromEntries(['on-day', 'on-month', 'on-year'].map(part => [part, form.typed(part)])),
    })}
    ${input({
      ...{ name: 'days', value: form.typed('days'), errorMessage: form.mistakeOf('days')?.words, inputmode: 'decimal' },
      label: { text: 'How many days?', classes: 'govuk-label--s' },
      hint: 'Whole or half days, like 1 or 0.5',
      classes: 'govuk-input--width-4',
    })}
    ${input({
      ...{ name: 'who', value: form.typed('who'), errorMessage: form.mistakeOf('who')?.words, spellcheck: false },
      label: { text: 'Who worked?', classes: 'govuk-label--s' },
    })}
    ${select({
      name: 'activity',
      label: { text: 'On which activity?', classes: 'govuk-label--s' },
      value: form.typed('activity'),
      errorMessage: form.mistakeOf('activity')?.words,
      items: [
        { value: '', text: 'None of them' },
        ...activities.map(({ id, activity }) => ({ value: id, text: activity })),
      ],
    })}
    ${box(form, 'done', 'What was done?')} ${box(form, 'deliverable', 'What was handed over, if anything?')}
    ${button({ text: 'Log it', preventDoubleClick: true })}
  </form>`

const box = (form: Form, name: string, text: string): Html =>
  textarea({
    ...{ name, rows: 3, value: form.typed(name), errorMessage: form.mistakeOf(name)?.words },
    label: { text, classes: 'govuk-label--s' },
  })

/** What an entry says, row by row. */
export const entryRows = (each: Logged, activities: readonly Activity[]): Html => {
  const activity = activities.find(({ id }) => id === each.activity)?.activity
  const row = (text: string, words: string) => ({ key: { text }, value: { html: said(words) } })
  return summaryList({
    rows: [
      row('Who', each.who),
      row('How long', sayDays(each.days)),
      each.activity !== undefined && row('On', activity ?? 'An activity that is no longer in the plan'),
      row('What was done', each.done),
      row('Handed over', isBlank(each.deliverable) ? 'Nothing' : each.deliverable),
      row('Logged by', `${each.by.name}, on ${sayDay(dayOf(each.at))}`),
      each.removed !== undefined && row('Taken out', `by ${each.removed.by}: ${each.removed.because}`),
    ],
  })
}

const entryPart = ({ activities, mayLog, paths }: LogView, each: Logged): Html =>
  html`<h3 class="govuk-heading-s">${sayDay(each.on)}${each.removed && ' (taken out, counts for nothing)'}</h3>
    ${entryRows(each, activities)}
    ${
      mayLog &&
      each.removed === undefined &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paths.logged(each.id)}"
          >Take this entry out${about(`${sayDay(each.on)}, ${each.done}`)}</a
        >
      </p>`
    }`
