import { frame, html, type Html } from '#design'
import { questionOf, type Note, type Room } from '../../room/room.ts'
import { sayStep } from '../../phone/step-words.ts'
import { noteAt, noteFields, placeFrom } from '../place.ts'

/** What moves on a page of notes: where the room is, and for readers the notes as they grow. */
export const notesFrameFor = (room: Room, audience: string): Html => {
  const { place, isReading } = placeFrom(room, audience)
  return frame({
    step: 'notes',
    announce: `The room is at: ${sayStep(room)}`,
    inside: html`${whereLine(room, place?.standard)}${place && isReading && readPart(noteAt(room, place))}`,
  })
}

/** Notes stay open while the room moves on; this says so. */
const whereLine = (room: Room, standard: number | undefined): Html => {
  const { step, state } = room.progress
  const isElsewhere = state === 'open' && standard !== undefined && !step.standards.includes(standard)
  return html`<p class="govuk-body">
    ${isElsewhere ? 'The room has moved on; you can finish these notes. ' : ''}On everybody’s screen now:
    <b>${sayStep(room)}</b>. <a class="govuk-link" href="/workshop">Go there</a>
  </p>`
}

/** A table's notes, to read. */
const readPart = (note: Note): Html =>
  html`${noteFields.map(
    ({ name, called }) =>
      html`<h2 class="govuk-heading-m">${called}</h2>
        ${
          note[name].trim() === ''
            ? html`<p class="govuk-body quiet">Nothing yet.</p>`
            : html`<div class="govuk-body typed">${note[name]}</div>`
        }`,
  )}`

/** `3. What must get better is agreed`. */
export const sayStandard = (room: Pick<Room, 'workshop'>, standard: number): string =>
  `${standard}. ${questionOf(room, standard)?.standard.shortTitle ?? ''}`
