import { html, type Html } from '#design'
import type { Step } from '../../hour/step.ts'
import type { Room } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { tallyOf } from '../tally-words.ts'
import { aboutStandard, bandsPart, scalePart } from './standard.ts'
import { countPart } from './tally.ts'

/** An open show of hands, and named as one. */
export const handsPart = (room: Room, step: Step, eyes: Eyes): Html =>
  aboutStandard(room, step, eyes, question => {
    const tally = tallyOf(room.tallies, question.standard.number)
    return html`<h1 class="govuk-heading-l">Show of hands: ${question.standard.shortTitle}</h1>
      <p class="govuk-body">${question.standard.plain}</p>
      <p class="govuk-body">
        <b>This is an open show of hands. It is not secret:</b> everybody at your table sees who holds up what. Hold up
        one to five fingers together when you are asked. You may keep your hand down.
      </p>
      ${
        tally?.way === 'hands'
          ? countPart(question, tally)
          : html`<h2 class="govuk-heading-m">What the scores mean</h2>
              ${scalePart(question)}
              <p class="govuk-body">
                Somebody counts the hands and tells the facilitator, who puts the count on record.
              </p>`
      }
      ${bandsPart(question)}`
  })
