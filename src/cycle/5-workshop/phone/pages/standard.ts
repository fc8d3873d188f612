import { details, html, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import { standardAt, type Step } from '../../hour/step.ts'
import { questionOf, type Room } from '../../room/room.ts'
import type { Eyes } from '../here.ts'

/** What each score means, in the edition's words. */
export const scalePart = ({ answer }: QuestionAsAsked): Html =>
  html`<ol class="govuk-list govuk-list--number">
    ${answer.scale.map(({ label }) => html`<li>${label}</li>`)}
  </ol>`

/** What a partnership often looks like at each score, to unfold. */
export const bandsPart = ({ answer }: QuestionAsAsked): Html =>
  html`${answer.bands.map(band =>
    details({
      summaryText: `${band.heading}: what it often looks like`,
      html: html`<ul class="govuk-list govuk-list--bullet">
        ${band.statements.map(({ words }) => html`<li>${words}</li>`)}
      </ul>`,
    }),
  )}`

/** A part about the standard in hand; where tables share standards out, each table's own. */
export const aboutStandard = (room: Room, step: Step, eyes: Eyes, draw: (question: QuestionAsAsked) => Html): Html => {
  const drawn = (standard: number | undefined): Html => {
    const question = standard === undefined ? undefined : questionOf(room, standard)
    return question === undefined
      ? html`<h1 class="govuk-heading-l">Nothing for your table just now</h1>
          <p class="govuk-body">
            The other tables look at the standards that are left. Yours comes back with the next step.
          </p>`
      : draw(question)
  }
  if (step.standards.length < 2) return drawn(step.standards[0])
  const place = room.tables.findIndex(({ id }) => id === eyes.table?.id)
  if (place >= 0) return drawn(standardAt(step, place))
  return html`<h1 class="govuk-heading-l">Each table has a standard of its own</h1>
    <p class="govuk-body">Ask the facilitator which table you belong to.</p>`
}
