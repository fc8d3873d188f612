import { html, type Html } from '#design'
import { sayCount } from '#ground'
import { rankedOf } from '../../record/ranking.ts'
import type { Answered, Candidate, Room } from '../../room/room.ts'
import { shortened } from '../wall-words.ts'
import { answeredLine } from './standard.ts'

/** How many fit on the wall; a longer list says how many are on the phones only. */
const most = 8

const roomFor = (count: number): number => (count <= 4 ? 120 : 78)

const listClass = (count: number): string => (count > 4 ? 'wall__list wall__list--many' : 'wall__list')

/** What there is to rank. Nothing of where the dots go. */
export const candidatesPart = ({ candidates }: Room, answered: Answered | undefined): Html =>
  html`<div class="wall__plain">
    <h1>What should come first? Three dots each, on your phone.</h1>
    <ol class="${listClass(candidates.length)}">
      ${candidates.slice(0, most).map(({ words }) => html`<li>${shortened(words, roomFor(candidates.length))}</li>`)}
    </ol>
    ${more(candidates)}${answeredLine(answered, 'have placed their dots. Nobody sees where.')}
  </div>`

/** The ranking with its dots, or that too few took part. */
export const rankedPart = ({ candidates }: Room): Html => {
  const ranked = rankedOf(candidates)
  if (ranked === undefined)
    return html`<div class="wall__plain">
      <h1>No count of dots</h1>
      <p>
        ${
          candidates.length === 0
            ? 'There was nothing to rank.'
            : 'Fewer than five people placed dots, so no count is shown. The list goes into the record as it is.'
        }
      </p>
    </div>`
  return html`<div class="wall__plain">
    <h1>What the room puts first</h1>
    <ol class="${listClass(candidates.length)}">
      ${ranked
        .slice(0, most)
        .map(
          ({ candidate: { words }, rank, dots }) =>
            html`<li value="${rank}">
              <span>${shortened(words, roomFor(candidates.length))}</span> <b>${sayCount(dots, 'dot')}</b>
            </li>`,
        )}
    </ol>
    ${more(candidates)}
  </div>`
}

const more = (candidates: readonly Candidate[]): Html | undefined =>
  candidates.length > most
    ? html`<p class="wall__quiet">${candidates.length - most} more on the phones.</p>`
    : undefined
