import { button, checkboxes, held, html, insetText, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, sayInstant } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import { noticeDays, sayNoticeRefusal, type Notice, type NoticeRefusal } from '../notice.ts'
import { noticeRecord } from './record.ts'

export type NoticeView = {
  readonly action: string
  readonly partnership: string
  readonly back: string
  readonly champion: string | undefined
  readonly open: Notice | undefined
  readonly earlier: readonly Notice[]
  /** Why notice cannot be given now, where none stands. */
  readonly notGiven: NoticeRefusal | undefined
  /** Why the role cannot be ended now, where notice stands. */
  readonly notEnded: NoticeRefusal | undefined
  readonly form: Form
  readonly refusal?: NoticeRefusal
}

/** What the desk can do where a champion has vanished and nobody there can hand over. */
export const noticePage = (frame: Frame, view: NoticeView): Html =>
  framed(frame, {
    title: 'If the champion cannot be reached',
    caption: view.partnership,
    back: { text: view.partnership, href: view.back },
    mistakes: [
      ...summaryOf(view.form.mistakes),
      ...(view.refusal === undefined ? [] : [{ text: sayNoticeRefusal(view.refusal), href: '#notice' }]),
    ],
    main: html`<div id="notice">${view.open === undefined ? giving(view) : standing(view, view.open)}</div>
      ${view.earlier.length > 0 && noticeRecord('Earlier notices', view.earlier)}`,
  })

const giving = (view: NoticeView): Html => {
  const { notGiven, champion, form } = view
  if (notGiven !== undefined) return html`<p class="govuk-body">${sayNoticeRefusal(notGiven)}</p>`
  return html`<p class="govuk-body">
      A partnership says by itself who leads it. This is for one whose champion, ${champion}, has left without handing
      over, and where nobody else scores or signs.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>${champion} and everybody with a role there get a mail with your name and your reason.</li>
      <li>For ${noticeDays} days ${champion} can say that they stay. Nothing changes until then.</li>
      <li>After that you can end the role, and invite another champion.</li>
    </ul>
    <form method="post" action="${view.action}" novalidate class="narrow">
      <input type="hidden" name="do" value="give" />
      ${textarea({
        ...{ id: 'reason', name: 'reason', rows: 4, value: form.typed('reason') },
        label: { text: 'Why do you think that the champion cannot be reached?', classes: 'govuk-label--s' },
        hint: { text: `Say what was tried. ${champion} and the partnership’s people read it.` },
        errorMessage: form.mistakeOf('reason')?.words,
      })}
      ${button({ text: 'Give notice', preventDoubleClick: true })}
    </form>`
}

const standing = (view: NoticeView, { reason, at, by, endsFrom }: Notice): Html =>
  html`${insetText({
      html: html`<p class="govuk-body">
          ${by.name} gave notice to ${view.champion} at ${sayInstant(at)}. The role can be ended from
          ${sayDay(endsFrom)} on, unless ${view.champion} says that they stay.
        </p>
        <p class="govuk-body">${reason}</p>`,
    })}
    ${view.notEnded === undefined ? ending(view) : held({ text: 'End the champion’s role', reason: sayNoticeRefusal(view.notEnded), id: 'end' })}
    <form method="post" action="${view.action}" novalidate class="govuk-!-margin-top-6">
      <input type="hidden" name="do" value="back" />
      ${button({ text: 'Take the notice back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`

const ending = ({ action, champion, form }: NoticeView): Html =>
  html`<form method="post" action="${action}" novalidate class="narrow">
    <input type="hidden" name="do" value="end" />
    ${checkboxes({
      ...{ name: 'sure', idPrefix: 'sure', errorMessage: form.mistakeOf('sure')?.words },
      items: [
        { value: 'yes', text: `${champion} has not answered in any way. I know that their way in ends at once.` },
      ],
    })}
    ${button({ text: 'End the champion’s role', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`
