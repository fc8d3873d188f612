import { html, type Html } from '#design'
import { sayInstant } from '#ground'
import { sayClosing, type Notice } from '../notice.ts'

const sayEnd = ({ closing }: Notice): string =>
  closing === undefined ? 'Not closed.' : `${sayClosing(closing)}: ${closing.by}, at ${sayInstant(closing.at)}.`

/** Notices with what became of them. */
export const noticeRecord = (title: string, notices: readonly Notice[]): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>
    <ul class="govuk-list">
      ${notices.map(
        notice =>
          html`<li class="govuk-!-margin-bottom-3">
            <b>${sayInstant(notice.at)}</b>, by ${notice.by.name}: ${notice.reason}
            <span class="quiet">${sayEnd(notice)}</span>
          </li>`,
      )}
    </ul>`
