import { columns, html, oneNext, waiting, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { Next, Waiting } from '../next.ts'
import type { YearStanding } from '../year.ts'
import { heardPart, hrefOf, yearPath } from './parts.ts'

export type TodayView = {
  readonly own: string
  readonly greeting: string
  readonly date: string
  readonly next: Next
  readonly waiting: readonly Waiting[]
  readonly year?: YearStanding
  /** The partnership belongs to a programme, which offers it something. */
  readonly isOffered: boolean
}

/** The first page of a partnership: what to do next, for this person, today. */
export const todayPage = (frame: Frame, view: TodayView): Html => {
  const { next, year } = view
  return framed(frame, {
    title: view.greeting,
    caption: view.date,
    current: 'today',
    main: html`${oneNext({ title: next.title, words: next.words, action: next.action, other: next.other })}
      <p class="govuk-body">
        <a class="govuk-link" href="${view.own}/waiting">Everything that waits on me, with its dates</a><br /><a
          class="govuk-link"
          href="${view.own}/moved"
          >What has moved, what hasn’t, and what we said we would do</a
        >${view.isOffered && html`<br /><a class="govuk-link" href="${view.own}/offer">What the programme offers: guides, people to ask, events</a>`}
      </p>
      ${
        year !== undefined &&
        html`<h2 class="govuk-heading-m">Stocktake ${year.exercise.label}</h2>
          ${yearPath(year)}
          ${columns(
            html`<h2 class="govuk-heading-m">Waiting on you</h2>
              ${view.waiting.length === 0 ? html`<p class="govuk-body">Nothing else in this exercise.</p>` : waiting(view.waiting)}`,
            html`<h2 class="govuk-heading-m">Who has been heard</h2>
              ${heardPart(year, hrefOf(view.own, year.exercise.id))}`,
          )}`
      }`,
  })
}
