import {
  actions,
  button,
  checkboxes,
  dateInput,
  html,
  input,
  insetText,
  radios,
  select,
  textarea,
  type Html,
} from '#design'
import { sayInstant } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { said } from '../../pages/prose.ts'
import { sayAnswer, type Entry } from '../entry.ts'
import type { EntryOptions } from '../options.ts'
import { askedIn, listingOf, type ListName, type Question } from '../kinds.ts'

export type EntryView = PlanView & {
  readonly list: ListName
  /** Absent for a new one. */
  readonly entry?: Entry
  readonly options: EntryOptions
  /** Where somebody came from, to be led back to. */
  readonly from?: string
  readonly value: (name: string) => string
  readonly values: (name: string) => readonly string[]
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly { readonly text: string; readonly href: string }[]
  /** Somebody changed it since the page was opened: `entry` is as it stands now. */
  readonly isStale?: boolean
  readonly back: string
  readonly action: string
}

/** One entry of a list: a new one, or one to change. */
export const entryPage = (frame: Frame, view: EntryView): Html => {
  const listing = listingOf(view.list)
  const isNew = view.entry === undefined
  return leaf(frame, view, {
    title: isNew ? `Add ${listing.one}` : `Change this ${listing.noun}`,
    back: { text: 'Back', href: view.back },
    mistakes: view.mistakes,
    main: html`${view.isStale === true && view.entry && standsNow(view.entry)}
      <form method="post" action="${view.action}" class="narrow" novalidate>
        <input type="hidden" name="version" value="${view.entry?.version ?? 0}" />
        <input type="hidden" name="from" value="${view.from ?? ''}" />
        ${Object.entries(askedIn(listing)).map(([name, question]) => asked(view, name, question))}
        ${listing.area !== 'never' && areaField(view)}
        ${actions(
          button({ text: isNew ? `Add ${view.list === 'member' ? 'this person' : `this ${listing.noun}`}` : 'Save' }),
          isNew &&
            button({ text: 'Save and add another', classes: 'govuk-button--secondary', name: 'go', value: 'another' }),
          html`<a class="govuk-link govuk-body" href="${view.back}">Leave it</a>`,
        )}
      </form>`,
  })
}

const standsNow = (entry: Entry): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${entry.changedBy} changed this at ${sayInstant(entry.changedAt)}, while you were writing. Yours is below and
          is not saved yet.</b
        >
      </p>
      <p class="govuk-body">What stands now:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${Object.entries<string>(entry.says).map(
          ([name, answer]) =>
            html`<li>
              ${said(`${listingOf(entry.list).questions[name]?.label} ${answer === '' ? 'Nothing' : sayAnswer(entry.list, name, answer)}`)}
            </li>`,
        )}
      </ul>`,
  })

const asked = (view: EntryView, name: string, question: Question): Html => {
  const ways = { name, hint: question.hint, errorMessage: view.mistake(name) }
  const label = { text: question.label, classes: 'govuk-label--s' }
  switch (question.as) {
    case 'line':
      return input({ ...ways, label, value: view.value(name), spellcheck: true })
    case 'text':
      return textarea({ ...ways, label, rows: 4, value: view.value(name) })
    case 'choice':
      if (Object.keys(question.choices).length === 1) return ticks(view, name, question, choicesOf(question.choices))
      return radios({
        ...ways,
        value: view.value(name),
        fieldset: { legend: { text: question.label, classes: 'govuk-fieldset__legend--s' } },
        items: choicesOf(question.choices),
      })
    case 'person':
      return select({
        ...ways,
        label,
        value: view.value(name),
        items: [{ value: '', text: 'No' }, ...view.options.people.map(({ id, name: text }) => ({ value: id, text }))],
      })
    case 'address':
      return input({
        ...{ ...ways, label, value: view.value(name) },
        ...{ type: 'email', inputmode: 'email', autocomplete: 'off' },
      })
    case 'priorities':
      return view.options.priorities.length === 0
        ? html``
        : ticks(
            view,
            name,
            question,
            view.options.priorities.map(({ id, words }) => ({ value: id, text: words })),
          )
    case 'day':
      return dayField(view, name, question)
  }
}

type Choice = { readonly value: string; readonly text: string }

const choicesOf = (choices: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(choices).map(([value, text]) => ({ value, text }))

const ticks = (view: EntryView, name: string, question: Question, items: readonly Choice[]): Html =>
  checkboxes({
    ...{ name, items, values: view.values(name), hint: question.hint, errorMessage: view.mistake(name) },
    fieldset: { legend: { text: question.label, classes: 'govuk-fieldset__legend--s' } },
  })

const dayField = (view: EntryView, name: string, question: Question): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${name}-${part}`)
  return dateInput({
    id: name,
    namePrefix: name,
    hint: question.hint ?? 'For example, 27 3 2027',
    fieldset: { legend: { text: question.label, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(view.mistake).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, view.value(part)])),
  })
}

const areaField = (view: EntryView): Html => {
  const perhaps = listingOf(view.list).area === 'perhaps'
  return select({
    name: 'area',
    label: { text: 'Which headline area is it for?', classes: 'govuk-label--s' },
    errorMessage: view.mistake('area'),
    value: view.value('area'),
    items: [
      perhaps && { value: '', text: 'The plan as a whole' },
      ...view.options.areas.map(({ key, title }) => ({ value: key, text: title })),
    ],
  })
}
