import { actions, button, held, html, insetText, table, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { Room } from '../../room/room.ts'
import { leftOpen, writtenAtClose } from '../closing.ts'
import { closingPath, controlsPath, minutesPath, recordPath } from '../paths.ts'
import { runningBar } from './bar.ts'

/** What is said besides: why it was not closed, and that the group's sitting is on record otherwise. */
export type ClosingSaid = { readonly notice?: string; readonly satOtherwise?: string }

/** The last page of the hour: what is written where, what is still open, and the button. */
export const closingPage = (around: Frame, room: Room, said: ClosingSaid = {}): Html => {
  const { notice, satOtherwise } = said
  const { workshop, progress } = room
  const open = leftOpen(room)
  return framed(around, {
    title: 'Close the workshop',
    caption: workshop.name,
    current: 'this-year',
    back: { text: 'The controls', href: controlsPath(workshop) },
    main: html`${runningBar(workshop)}${notice !== undefined && insetText({ text: notice })}
      ${
        open.length > 0 &&
        html`<h2 class="govuk-heading-m">Still open</h2>
          <ul class="govuk-list govuk-list--bullet">
            ${open.map(words => html`<li>${words}</li>`)}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href="${minutesPath(workshop)}">Write the assurance statement or a decision</a>
          </p>`
      }
      ${table({
        caption: 'What is written where',
        captionClasses: 'govuk-table__caption--m',
        head: [{ text: 'What' }, { text: 'Where' }],
        rows: writtenAtClose(room).map(({ what, where }) => [{ text: what }, { text: where }]),
      })}
      ${
        satOtherwise !== undefined &&
        insetText({
          text: `The group’s sitting is on record as: ${satOtherwise}. Closing leaves that as it is; who took part in the workshop stands in its own record.`,
        })
      }
      <p class="govuk-body narrow">
        When you close, the code and every phone’s way in are dead, and the record can’t change any more. It is on
        screen and in Word at once.
      </p>
      ${
        progress.state === 'closed'
          ? html`<p class="govuk-body"><a class="govuk-link" href="${recordPath(workshop)}">Read the record</a></p>`
          : progress.state === 'preparing'
            ? held({
                text: 'Close the workshop',
                id: 'held-closing',
                reason: html`it has not begun.
                  <a class="govuk-link" href="${controlsPath(workshop)}">Open it first</a>`,
              })
            : html`<form method="post" action="${closingPath(workshop)}">
                ${actions(button({ text: 'Close and write the record', preventDoubleClick: true }))}
              </form>`
      }`,
  })
}
