import { actions, button, dateInput, html, input, insetText, questionRow, radios, textarea, type Html } from '#design'
import { sayDay } from '#ground'
import type { Frame, ShownMistake } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { said } from '../../pages/prose.ts'
import { dayOfReview, noteName, ratingName, ratings, type Review, type ReviewRecord } from '../review.ts'
import { sayBefore } from './one.ts'

export type RecordView = PlanView & {
  readonly review: Review
  readonly criteria: readonly { readonly id: string; readonly words: string }[]
  readonly before?: Review | undefined
  /** Somebody wrote the record meanwhile: it stands in `review`, and yours is below it. */
  readonly isStale?: boolean
  /** The version that the page was opened with. */
  readonly version: number
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
}

/** What happened at a review, and how far each success criterion was met. */
export const recordPage = (frame: Frame, view: RecordView): Html => {
  const { review, paths } = view
  return leaf(frame, view, {
    title: `What happened at the review of ${sayDay(dayOfReview(review))}`,
    back: { text: 'The review', href: paths.review(review.id) },
    mistakes: view.mistakes,
    main: html`${view.isStale === true && review.record && standsNow(review.record)}
      <form method="post" action="${paths.reviewRecord(review.id)}" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        ${questionRow({
          asking: html`${dayField(view)} ${line(view, 'place', 'Where was it?')}
          ${area(view, 'present', 'Who was there?', 'And who was missing whose word counts.')}
          ${area(view, 'looked', 'What was looked at?', 'Figures, results of tests, what people told.')}`,
        })}
        <h2 class="govuk-heading-m">How far is each success criterion met?</h2>
        <p class="govuk-body">
          Say what the room says. There is no number and no total. Leave out what was not looked at.
        </p>
        ${view.criteria.map(each => criterionPart(view, each))}
        ${actions(
          button({ text: 'Put this on record' }),
          html`<a class="govuk-link govuk-body" href="${paths.review(review.id)}">Leave it</a>`,
        )}
      </form>`,
  })
}

const standsNow = (record: ReviewRecord): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b
          >${record.recordedBy} wrote down this review while you were writing. Yours is below and is not saved yet. What
          stands now:</b
        >
      </p>
      <p class="govuk-body">${sayDay(record.heldOn)}. ${said(record.present)}</p>
      <p class="govuk-body">${said(record.looked)}</p>
      <ul class="govuk-list govuk-list--bullet">
        ${record.ratings.map(each => html`<li>${said(`${each.words} ${ratings[each.rating]}. ${each.note}`)}</li>`)}
      </ul>`,
  })

const dayField = ({ value, mistake }: RecordView): Html => {
  const parts = ['held-day', 'held-month', 'held-year']
  return dateInput({
    ...{ id: 'held', namePrefix: 'held' },
    fieldset: { legend: { text: 'When was it held?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: parts.map(mistake).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, value(part)])),
  })
}

const line = ({ value, mistake }: RecordView, name: string, text: string, classes = 'govuk-label--s'): Html =>
  input({ name, label: { text, classes }, value: value(name), errorMessage: mistake(name) })

const area = ({ value, mistake }: RecordView, name: string, text: string, hint: string): Html =>
  textarea({
    ...{ name, hint, rows: 4, value: value(name), errorMessage: mistake(name) },
    label: { text, classes: 'govuk-label--s' },
  })

const criterionPart = (view: RecordView, { id, words }: RecordView['criteria'][number]): Html => {
  const last = view.before?.record?.ratings.find(each => each.criterion === id)
  return questionRow({
    thin: true,
    asking: html`${radios({
      name: ratingName(id),
      value: view.value(ratingName(id)),
      errorMessage: view.mistake(ratingName(id)),
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: words, classes: 'govuk-fieldset__legend--s' } },
      hint: last && `Last time: ${sayBefore(last, view.before)}`,
      items: Object.entries(ratings).map(([value, text]) => ({ value, text })),
    })}
    ${line(view, noteName(id), 'What makes you say so?', '')}`,
  })
}
