import { html, insetText, type Html } from '#design'
import { sayDay, sayInstant, type Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import type { Notice } from '../../notice/notice.ts'
import { noticeRecord } from '../../notice/pages/record.ts'
import { framed } from '../../pages/framed.ts'
import { sayChange, sayClosed, type Change, type Origin } from '../change.ts'
import { reminderWords, type Reminder } from '../reminder.ts'

export type HistoryView = {
  readonly name: string
  readonly back: { readonly text: string; readonly href: string }
  readonly closedOn?: Day | undefined
  readonly changes: readonly Change[]
  readonly origins: readonly (Origin & { readonly changes: readonly Change[] })[]
  readonly reminders: readonly Reminder[]
  /** Notices to its champions, for its own people. */
  readonly notices?: readonly Notice[]
}

const entries = (changes: readonly Change[]): Html =>
  html`<ul class="govuk-list">
    ${changes.map(
      each =>
        html`<li class="govuk-!-margin-bottom-3">
          <b>${sayDay(each.on)}</b>: ${sayChange(each)}. ${each.reason}
          <span class="quiet">Recorded by ${each.by} at ${sayInstant(each.at)}.</span>
        </li>`,
    )}
  </ul>`

const cameFrom = ({ name, kind, on, isDirect, changes }: HistoryView['origins'][number]): Html =>
  html`<h3 class="govuk-heading-s">${name}</h3>
    <p class="govuk-body">
      Closed on ${sayDay(on)}, when it was ${kind}${isDirect ? '' : ', into one that this one came from in its turn'}.
      What it wrote stays with it, and its people can read it.
    </p>
    ${entries(changes)}`

/** What became of a partnership: its names, regions, and the partnerships that it came from. */
export const historyPage = (frame: Frame, { notices = [], ...view }: HistoryView): Html =>
  framed(frame, {
    title: 'What became of it',
    caption: view.name,
    back: view.back,
    main: html`${view.closedOn !== undefined && insetText({ text: sayClosed(view.closedOn) })}
    ${
      view.changes.length === 0
        ? html`<p class="govuk-body">Nothing has changed about its name, its region or its borders.</p>`
        : entries(view.changes)
    }
    ${
      view.origins.length > 0 &&
      html`<h2 class="govuk-heading-m">Came from</h2>
        ${view.origins.map(cameFrom)}`
    }
    ${
      view.reminders.length > 0 &&
      html`<h2 class="govuk-heading-m">Reminders that the programme sent</h2>
        <ul class="govuk-list">
          ${view.reminders.map(
            each =>
              html`<li>
                ${sayInstant(each.sentAt)}, by ${each.by}: ${reminderWords[each.what]}, by ${sayDay(each.dueOn)}.
              </li>`,
          )}
        </ul>`
    }
    ${notices.length > 0 && noticeRecord('Notices to a champion', notices)}`,
  })
