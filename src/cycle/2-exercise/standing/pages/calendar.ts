import { flag, html, type Html } from '#design'
import { sayDay, type CalendarDay, type Day } from '#ground'
import { framed, months, type Frame, type Programme } from '#people'

export type CalendarView = {
  readonly own: string
  readonly programme: Programme
  /** Twelve of them. */
  readonly year: readonly { readonly month: string; readonly days: readonly CalendarDay[] }[]
  /** The first months of the years before and after. */
  readonly earlier: string
  readonly later: string
  readonly today: Day
}

const sayMonth = (month: string): string => {
  const [year = '', number = '1'] = month.split('-')
  return `${months[Number(number) - 1] ?? ''} ${year}`
}

const entry = ({ day, title, words, href }: CalendarDay, today: Day): Html =>
  html`<li>
    <span
      >${href === undefined ? title : html`<a class="govuk-link" href="${href}">${title}</a>`}${
        words !== undefined && html`<small>${words}</small>`
      }</span
    >
    <span class="waiting__when">${day < today ? flag(sayDay(day), 'plain') : sayDay(day)}</span>
  </li>`

/** What is due when in the programme, month by month. */
export const calendarPage = (frame: Frame, view: CalendarView): Html =>
  framed(frame, {
    title: `Calendar, ${sayMonth(view.year[0]?.month ?? '')} to ${sayMonth(view.year.at(-1)?.month ?? '')}`,
    caption: view.programme.name,
    back: { text: view.programme.name, href: view.own },
    main: html`<p class="govuk-body">
        <a class="govuk-link" href="${view.own}/calendar/calendar.ics" download>Take it into your own calendar</a>
      </p>
      ${view.year.map(
        ({ month, days }) =>
          html`<h2 class="govuk-heading-m">${sayMonth(month)}</h2>
            ${
              days.length === 0
                ? html`<p class="govuk-body quiet">Nothing.</p>`
                : html`<ul class="waiting">
                    ${days.map(each => entry(each, view.today))}
                  </ul>`
            }`,
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="${view.own}/calendar?from=${view.earlier}">The year before</a> ·
        <a class="govuk-link" href="${view.own}/calendar?from=${view.later}">The year after</a>
      </p>`,
  })
