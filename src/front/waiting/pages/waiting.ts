import { html, insetText, waiting, type Html } from '#design'
import type { Day } from '#ground'
import { framed, type Frame } from '#people'
import { isOverdue, sayWhen, type Waits } from '../waiting.ts'

export type WaitingView = {
  readonly own: string
  /** Whether this reader has the page of today; a consultant has not. */
  readonly readsToday: boolean
  readonly today: Day
  readonly waits: readonly Waits[]
  readonly dates: readonly Waits[]
}

/** What waits, a line each, with its day. */
export const waitingRows = (all: readonly Waits[], today: Day): Html =>
  waiting(
    all.map(each => ({
      ...{ what: each.what, href: each.href, note: each.note },
      ...{ when: sayWhen(each, today), late: isOverdue(each, today) },
    })),
  )

/** Everything that waits on one person, and the dates they should know. */
export const waitingPage = (frame: Frame, view: WaitingView): Html => {
  const { own, waits, dates, today } = view
  const rows = (all: readonly Waits[]): Html => waitingRows(all, today)
  return framed(frame, {
    title: 'What waits on me',
    current: 'today',
    ...(view.readsToday ? { back: { text: 'Today', href: own } } : {}),
    lede: 'What is due from you, the nearest first.',
    main: html`${waits.length === 0 ? insetText({ text: 'Nothing waits on you.' }) : rows(waits)}
      <h2 class="govuk-heading-m">Dates to know</h2>
      ${dates.length === 0 ? html`<p class="govuk-body">No date is ahead.</p>` : rows(dates)}
      <p class="govuk-body">
        <a class="govuk-link" href="${own}/waiting/calendar.ics">Take all of these dates as a calendar file</a>
      </p>
      <p class="govuk-body">
        Once a week, and only when something is due, you get this by mail.
        <a class="govuk-link" href="/you#mail">Switch the mail on or off</a>
      </p>
      <p class="govuk-body"><a class="govuk-link" href="${own}/actions">All actions of the partnership</a></p>`,
  })
}
