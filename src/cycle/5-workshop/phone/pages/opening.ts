import { html, type Html } from '#design'
import { sayCount, sayDay } from '#ground'
import { totalMinutes } from '../../hour/step.ts'
import type { Room } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { promise } from '../promise.ts'
import { tablePart } from './table.ts'

/** In, and nothing has begun. */
export const waitingPart = (room: Room, eyes: Eyes): Html =>
  html`<h1 class="govuk-heading-l">You are in</h1>
    <p class="govuk-body">
      <b>${room.workshop.name}</b> begins at ${room.workshop.startsAt} on ${sayDay(room.workshop.heldOn)}. You have
      nothing to do until then. Keep this page open: it changes when the facilitator begins.
    </p>
    ${tablePart(room, eyes)}`

/** How the hour goes, and what is promised. */
export const openingPart = (room: Room, eyes: Eyes): Html =>
  html`<h1 class="govuk-heading-l">Welcome</h1>
    <p class="govuk-body">${howItGoes(room)}</p>
    <ol class="govuk-list govuk-list--number">
      ${turns(room).map(turn => html`<li>${turn}</li>`)}
    </ol>
    ${tablePart(room, eyes)}
    ${
      !room.workshop.recipe.shared &&
      html`<h2 class="govuk-heading-m">What happens to your answers</h2>
        <p class="govuk-body">${promise}</p>`
    }`

const howItGoes = ({ workshop: { recipe } }: Room): string =>
  `We look at ${sayCount(recipe.standards.length, 'standard')}. It takes about ${Math.round(totalMinutes(recipe))} minutes. This page shows what to do at each moment; the facilitator moves it on.`

const turns = ({ workshop: { recipe } }: Room): readonly string[] => {
  const score = recipe.shared
    ? 'Your table reads its standard and shows hands: an open score, which everybody at the table sees.'
    : 'Read the standard, then score it alone. Nobody sees your answer. “I can’t judge” is an answer too.'
  const talk = recipe.shared
    ? 'Talk about it at your table. One of you takes notes.'
    : 'See how the whole room scored, all at once. Then talk about it at your table. One of you takes notes.'
  return [
    score,
    talk,
    ...(recipe.again && !recipe.shared ? ['Score it once more, after the talk.'] : []),
    recipe.plenaryEach
      ? 'The room decides on each standard before the next.'
      : 'When all are done, the room decides on each of them.',
    'Everybody puts dots on what should come first.',
  ]
}
