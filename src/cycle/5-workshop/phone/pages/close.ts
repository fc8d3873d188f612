import { html, type Html } from '#design'
import { sayCount } from '#ground'
import type { Room } from '../../room/room.ts'

/** The end, while the room is still open. */
export const closePart = (room: Room): Html => {
  const agreed = room.outcomes.filter(({ kind }) => kind === 'agreed').length
  return html`<h1 class="govuk-heading-l">Thank you</h1>
    <p class="govuk-body">
      ${
        room.outcomes.length === 0
          ? 'What was said at the tables goes to the champion.'
          : `The room agreed a score on ${sayCount(agreed, 'standard')} of ${room.workshop.recipe.standards.length}.`
      }
    </p>
    <h2 class="govuk-heading-m">What happens next</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        The facilitator closes the workshop. Its record is done at that moment: who was here, what was said, what was
        decided.
      </li>
      <li>The champion takes what is still open from here, and the plan is built on what you said.</li>
      <li>This page stops working when the workshop is closed. Nothing stays on your phone.</li>
    </ul>`
}
