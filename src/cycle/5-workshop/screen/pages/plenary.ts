import { html, wallOne, wallSix, type Html, type WallCell } from '#design'
import { capital, isBlank, sayCount } from '#ground'
import { firstOpen, notesOn, outcomeOn, type TableNote } from '../../controls/plenary.ts'
import { tallyOf } from '../../phone/tally-words.ts'
import { questionOf, type Outcome, type Room } from '../../room/room.ts'
import { agreedIn, longest, sayBeside, sayCounted, sayNumber, sayTile, shortened } from '../wall-words.ts'

/** All standards side by side; what is decided is filled. */
export const tilesPart = (room: Room): Html => {
  const { standards } = room.workshop.recipe
  const next = firstOpen(room)
  return html`<div class="wall__side wall__side--${sizeOf(standards.length)}">
    ${wallSix(
      `The room’s scores on ${sayNumber(standards.length)} ${standards.length === 1 ? 'standard' : 'standards'}`,
      standards.map(standard => cellOf(room, standard, next)),
    )}
  </div>`
}

/** Up to how many have room for a grid of this size. */
const sizes = [2, 4, 6, 9, 12]
const sizeOf = (count: number): number => sizes.find(size => count <= size) ?? 12

const cellOf = (room: Room, standard: number, next: number | undefined): WallCell => {
  const tally = tallyOf(room.tallies, standard)
  const isNow = room.progress.step.kind === 'plenary' && standard === next
  const outcome = outcomeOn(room, standard)
  const said = sayTile(room, standard, next)
  return {
    number: standard,
    title: shortened(questionOf(room, standard)?.standard.shortTitle ?? '', longest.tile),
    counts: tally === undefined || tally.way === 'too-few' ? undefined : tally.counts,
    agreed: agreedIn(outcome),
    words: outcome === undefined && !isNow ? said : html`<b>${said}</b>`,
    beside: sayBeside(tally),
    isNow,
  }
}

/** How many tables' notes fit, and how long each may be, in characters. */
const mostTables = 4
const roomFor = (tables: number): number => (tables <= 2 ? 190 : tables === 3 ? 95 : 60)

/** One standard with what the tables said, and the question to the room. */
export const onePart = (room: Room, standard: number): Html => {
  const outcome = outcomeOn(room, standard)
  const tally = tallyOf(room.tallies, standard)
  return wallOne({
    title: shortened(questionOf(room, standard)?.standard.plain ?? `Standard ${standard}`, longest.beside),
    counts: tally === undefined || tally.way === 'too-few' ? undefined : tally.counts,
    words: tally === undefined ? 'Not scored.' : sayCounted(tally),
    agreed: agreedIn(outcome),
    beside: html`<h2>What the tables said</h2>
      ${notesPart(notesOn(room, standard))}
      <p class="wall__ask">${sayAsk(outcome)}</p>`,
  })
}

const notesPart = (notes: readonly TableNote[]): readonly Html[] => {
  const most = roomFor(Math.min(notes.length, mostTables))
  const more = notes.length - mostTables
  return [
    ...notes.slice(0, mostTables).map(
      ({ table, note }) =>
        html`<p class="wall__note">
          <b>${table.letter}</b>
          <span>${note === undefined || isBlank(note.said) ? 'No notes.' : shortened(note.said, most)}</span>
        </p>`,
    ),
    ...(more > 0 ? [html`<p>${capital(sayCount(more, 'more table'))}: on the phones.</p>`] : []),
  ]
}

const sayAsk = (outcome: Outcome | undefined): string => {
  if (outcome === undefined) return 'What do we agree? 1 to 5, or no position yet'
  if (outcome.kind === 'agreed') return `We agreed: ${outcome.score}`
  return outcome.kind === 'champion' ? 'Left to the champion' : 'No agreed position this year'
}
