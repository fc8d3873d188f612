import { fiveBoxes, html, type Html } from '#design'
import { sayDay } from '#ground'
import { sayRound, sayTally, type Tally } from '../tally.ts'

/** A room's scores on one standard: blocks upon the boxes, the words below, and both rounds where both are on record. */
export const tallyPart = (tallies: readonly Tally[]): Html =>
  html`${tallies.map(tally => {
    const round = sayRound(tally, tallies.length > 1)
    return html`<div class="tally">
      ${tally.way !== 'too-few' && fiveBoxes({ counts: tally.counts })}
      <p class="govuk-body-s">${round !== '' && html`<b>${round}:</b> `}${sayTally(tally)}</p>
    </div>`
  })}`

/** The same under the name of the workshop and its day; nothing where there was none. */
export const workshopTally = (tallies: readonly Tally[]): Html | undefined => {
  const [first] = tallies
  return (
    first &&
    html`<h3 class="govuk-heading-s">In the ${first.workshop.name}, ${sayDay(first.workshop.heldOn)}</h3>
      ${tallyPart(tallies)}
      <p class="govuk-body-s quiet">Scored without names. Only these counts are kept.</p>`
  )
}
