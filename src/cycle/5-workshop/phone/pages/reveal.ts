import { html, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import type { Step } from '../../hour/step.ts'
import type { Room } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { tallyOf } from '../tally-words.ts'
import { aboutStandard } from './standard.ts'
import { commentsPart, countPart, tooFew } from './tally.ts'

/** The room's count, all at once. */
export const revealPart = (room: Room, step: Step, eyes: Eyes): Html =>
  aboutStandard(room, step, eyes, question => {
    const { number } = question.standard
    const tally = tallyOf(room.tallies, number, step.turn)
    if (tally?.way === 'too-few') return tooFewPart(question)
    return html`<h1 class="govuk-heading-l">${question.standard.shortTitle}</h1>
      ${tally === undefined ? notCounted : countPart(question, tally)}
      ${commentsPart(commentsOn(room, number, step.turn))}`
  })

/** What was added to the answers of a standard, once its count is shown. */
export const commentsOn = (room: Room, standard: number, turn: 1 | 2): readonly string[] =>
  room.rounds
    .filter(round => round.ending === 'shown' && round.standard === standard && round.turn === turn)
    .flatMap(({ comments }) => comments)

const notCounted = html`<p class="govuk-body">This standard was not scored. Talk about it all the same.</p>`

const tooFewPart = ({ standard }: QuestionAsAsked): Html =>
  html`<h1 class="govuk-heading-l">Too few scores to show</h1>
    <p class="govuk-body"><b>${standard.shortTitle}.</b> ${tooFew}</p>
    <h2 class="govuk-heading-m">What can happen now</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        The facilitator may ask for <b>an open show of hands</b>. It is not secret: everybody sees who holds up what.
        You may keep your hand down.
      </li>
      <li>Or the room talks without a score, and the champion takes it from there.</li>
    </ul>
    <p class="govuk-body">You have nothing to do on this phone.</p>`
