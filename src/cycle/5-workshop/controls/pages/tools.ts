import { details, html, type Html } from '#design'
import type { Room } from '../../room/room.ts'
import { wayBack, wayPast, type WayBack } from '../next.ts'
import { moving } from './moving.ts'

/** The clock, a step back and a standard left out. What would undo something says so before it can be pressed. */
export const toolsPart = (room: Room): Html | undefined => {
  const { progress } = room
  if (progress.state !== 'open') return undefined
  return html`<div class="cockpit__tools" role="group" aria-label="The clock and the way">
      ${
        progress.clock.kind === 'runs'
          ? moving(room, { kind: 'pause', words: 'Pause the clock' })
          : moving(room, { kind: 'resume', words: 'Go on with the clock' })
      }
      ${moving(room, { kind: 'extend', minutes: 1, words: 'One more minute' })}
      ${moving(room, { kind: 'extend', minutes: 5, words: 'Five more minutes' })}
      ${plain(room, 'back', wayBack(room))}${plain(room, 'skip', wayPast(room))}
    </div>
    ${warned(room, 'back', wayBack(room))}${warned(room, 'skip', wayPast(room))}`
}

const plain = (room: Room, kind: 'back' | 'skip', way: WayBack | undefined): Html | undefined =>
  way === undefined || way.means !== undefined ? undefined : moving(room, { kind, words: way.words })

const warned = (room: Room, kind: 'back' | 'skip', way: WayBack | undefined): Html | undefined =>
  way?.means === undefined
    ? undefined
    : details({
        summaryText: way.words,
        classes: 'cockpit__fold',
        html: html`<p class="govuk-body">${way.means}</p>
          ${moving(room, { kind, words: kind === 'back' ? `Yes, ${lowered(way.words)}` : 'Yes, skip it', more: kind === 'skip' ? 'for the rest of the workshop' : '' })}`,
      })

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
