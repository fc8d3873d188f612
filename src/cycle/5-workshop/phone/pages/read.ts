import { html, type Html } from '#design'
import type { Step } from '../../hour/step.ts'
import type { Room } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { aboutStandard, bandsPart, scalePart } from './standard.ts'

/** One standard, before anybody scores it. */
export const readPart = (room: Room, step: Step, eyes: Eyes): Html =>
  aboutStandard(
    room,
    step,
    eyes,
    question =>
      html`<h1 class="govuk-heading-l">${question.standard.shortTitle}</h1>
        <p class="govuk-body-l">${question.standard.plain}</p>
        <p class="govuk-body"><b>The standard:</b> ${question.standard.title}</p>
        <h2 class="govuk-heading-m">What the scores mean</h2>
        ${scalePart(question)} ${bandsPart(question)}`,
  )
