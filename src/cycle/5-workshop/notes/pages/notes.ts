import { button, html, live, type Html } from '#design'
import type { Instant } from '#ground'
import type { Frame } from '#people'
import { nameOf } from '../../phone/here.ts'
import { stillScreen } from '../../phone/pages/screen.ts'
import { takeNotesForm } from '../../phone/pages/talk.ts'
import type { Room } from '../../room/room.ts'
import { notesAudience, notesLivePath, notesPath } from '../place.ts'
import type { NotesView } from '../view.ts'
import { notesFrameFor, sayStandard } from './frame.ts'
import { lostPart } from './lost.ts'
import { noteForm } from './writing.ts'

/** A table's notes on one standard: the note-taker writes, everybody else at the table reads along. */
export const notesScreen = (frame: Frame, view: NotesView): Html => {
  const { room, now, me, place } = view
  const title = sayStandard(room, place.standard)
  const isTaker = place.table.noteTaker === me.id
  return stillScreen(frame, room, now, {
    title: `Notes on ${title}`,
    main: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Notes of table ${place.table.letter}</span>${title}
      </h1>
      ${lostPart(view)}${movingPart(view, isTaker)}${isTaker && view.refusal !== 'closed' && noteForm(view)}
      ${takerPart(view, isTaker)}${otherStandards(view)}`,
  })
}

const movingPart = ({ room, now, place }: NotesView, isTaker: boolean): Html =>
  live({
    url: notesLivePath(place.standard),
    revision: String(room.workshop.revision),
    now,
    frame: notesFrameFor(room, notesAudience(place, !isTaker)),
  })

/** Who writes, and taking it over: a phone may have run down. */
const takerPart = ({ room, me, place }: NotesView, isTaker: boolean): Html | undefined => {
  if (isTaker) return html`<p class="govuk-body-s quiet">You take the notes. Anybody at your table can take over.</p>`
  const taker = nameOf(room, place.table.noteTaker)
  const says = taker === undefined ? 'Nobody takes the notes of your table yet.' : `${taker} takes the notes.`
  return html`<p class="govuk-body">${says}</p>
    ${me.kind === 'taking-part' && takeNotesForm(taker === undefined ? 'I’ll take notes' : 'Take over the notes', place.standard)}`
}

const otherStandards = ({ room, place }: NotesView): Html =>
  html`<h2 class="govuk-heading-s">Notes on another standard</h2>
    <ul class="govuk-list">
      ${room.workshop.recipe.standards
        .filter(each => each !== place.standard)
        .map(each => html`<li><a class="govuk-link" href="${notesPath(each)}">${sayStandard(room, each)}</a></li>`)}
    </ul>`

/** Notes belong to a table, and this person sits at none. */
export const noTableScreen = (frame: Frame, room: Room, now: Instant): Html =>
  stillScreen(frame, room, now, {
    title: 'You are at no table',
    main: html`<h1 class="govuk-heading-l">You are at no table</h1>
      <p class="govuk-body">Notes are taken at a table by somebody who takes part. The facilitator can give you one.</p>
      ${button({ text: 'Go to the step in hand', href: '/workshop' })}`,
  })
