import { capital } from '#ground'
import { html, type Html } from '#design'
import { sayTally } from '#scoring'
import { tallyOf } from '../../phone/tally-words.ts'
import { questionOf, type Room } from '../../room/room.ts'
import { outcomeOn, sayOutcome } from '../plenary.ts'
import { standardPath } from '../paths.ts'
import { moving } from './moving.ts'

/** In the plenary: every standard with its count, what stands decided, the way to decide it, and what the wall shows. */
export const togetherPart = (room: Room): Html | undefined => {
  const { step, state, shown } = room.progress
  if (state !== 'open' || step.kind !== 'plenary') return undefined
  return html`<section aria-labelledby="together">
    <h2 class="govuk-heading-m" id="together">What the room takes up</h2>
    <ul class="together">
      ${step.standards.map(standard => row(room, standard, shown))}
    </ul>
    ${
      step.standards.length > 1 &&
      shown !== undefined &&
      moving(room, { kind: 'show', shows: 'all', words: 'Show all side by side' })
    }
  </section>`
}

const row = (room: Room, standard: number, shown: number | undefined): Html => {
  const tally = tallyOf(room.tallies, standard)
  const outcome = outcomeOn(room, standard)
  const title = `${standard} ${questionOf(room, standard)?.standard.shortTitle ?? ''}`
  const said = outcome === undefined ? html`<b>Still open</b>` : html`${capital(sayOutcome(outcome))}`
  return html`<li>
    <div>
      <a class="govuk-link" href="${standardPath(room.workshop, standard)}">${title}</a>
      <p>${tally === undefined ? 'Not scored.' : sayTally(tally)} ${said}</p>
    </div>
    ${
      shown === standard
        ? html`<p>On the big screen now</p>`
        : moving(room, {
            kind: 'show',
            shows: `standard-${standard}`,
            words: 'Show',
            more: `standard ${standard} on the big screen`,
          })
    }
  </li>`
}
