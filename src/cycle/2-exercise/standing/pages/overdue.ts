import { button, html, notificationBanner, type Html } from '#design'
import { sayCount, sayInstant, type Day } from '#ground'
import { framed, type Frame, type Programme, type ShownMistake } from '#people'
import type { DeskLine } from '../lines.ts'
import { stageWords } from '../standing.ts'
import { sayDue } from './table.ts'

export type OverdueView = {
  readonly own: string
  readonly programme: Programme
  readonly lines: readonly DeskLine[]
  readonly today: Day
  readonly mayRemind: boolean
  readonly done?: string | undefined
  readonly refusal?: ShownMistake | undefined
}

const pressing = ({ own, mayRemind }: OverdueView, { partnership }: DeskLine): Html | false =>
  mayRemind &&
  html`<form method="post" action="${own}/partnerships/${partnership.id}/reminders">
    ${button({
      html: html`Remind the champion<span class="govuk-visually-hidden"> of ${partnership.name}</span>`,
      classes: 'govuk-button--secondary',
      preventDoubleClick: true,
    })}
  </form>`

const item = (view: OverdueView, line: DeskLine): Html =>
  html`<li class="govuk-!-margin-bottom-4" id="p-${line.partnership.id}">
    <a class="govuk-link" href="${view.own}/partnerships/${line.partnership.id}/standing">${line.partnership.name}</a>,
    ${line.partnership.region ?? 'no region'}. ${stageWords[line.stage]}. ${sayDue(line)}.
    ${
      line.reminder !== undefined &&
      html`<span class="quiet">Last reminder: ${sayInstant(line.reminder.sentAt)}, by ${line.reminder.by}.</span>`
    }
    ${pressing(view, line)}
  </li>`

/** Which partnerships have let a date pass, the longest first, and a polite reminder. */
export const overduePage = (frame: Frame, view: OverdueView): Html =>
  framed(frame, {
    title: 'Who is overdue',
    caption: view.programme.name,
    lede: 'A reminder names the date that has passed, and nothing that anybody wrote. It can be sent once a week.',
    back: { text: view.programme.name, href: view.own },
    mistakes: view.refusal === undefined ? [] : [view.refusal],
    main: html`${view.done && notificationBanner({ type: 'success', text: view.done })}
    ${
      view.lines.length === 0
        ? html`<p class="govuk-body">Nobody is.</p>`
        : html`<h2 class="govuk-heading-m">${sayCount(view.lines.length, 'partnership')}</h2>
            <ul class="govuk-list">
              ${view.lines.map(line => item(view, line))}
            </ul>`
    }`,
  })
