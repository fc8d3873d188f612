import { fiveBoxes, html, type Html } from '#design'
import { sayRound, sayTally, sayWorkshop, type Tally } from '../tally.ts'

/** A room's scores on one standard: blocks upon the boxes, the words below; both rounds where both are on record. */
export const tallyPart = (tallies: readonly Tally[]): Html =>
  html`${tallies.map(tally => {
    const round = sayRound(tally, tallies.length > 1)
    return html`${tally.way !== 'too-few' && fiveBoxes({ counts: tally.counts })}
      <p class="govuk-body-s govuk-!-margin-bottom-1">${round !== '' && html`<b>${round}:</b> `}${sayTally(tally)}</p>`
  })}`

/** A tally is one group's, and pages call it by the group's name. */
export type NameOf = (group: Tally['group']) => string

/** Each group's tallies of a standard under the name of its workshop and the day; nothing where there is none. */
export const workshopTallies = (tallies: readonly Tally[], nameOf: NameOf): Html | undefined =>
  tallies.length === 0
    ? undefined
    : html`${byGroup(tallies).map(
          ([first, ...others]) =>
            html`<h3 class="govuk-heading-s">${sayWorkshop(first.workshop, nameOf(first.group))}</h3>
              ${tallyPart([first, ...others])}`,
        )}
        <p class="govuk-body-s quiet">Nobody’s own score is kept, only these counts.</p>`

/** The same inside a row of a table, where the standard is named already. */
export const talliesInRow = (tallies: readonly Tally[], nameOf: NameOf): Html | undefined =>
  tallies.length === 0
    ? undefined
    : html`${byGroup(tallies).map(
        ([first, ...others]) =>
          html`<p class="govuk-body-s govuk-!-margin-top-1 govuk-!-margin-bottom-1">
              ${sayWorkshop(first.workshop, nameOf(first.group))}
            </p>
            ${tallyPart([first, ...others])}`,
      )}`

const byGroup = (tallies: readonly Tally[]): readonly (readonly [Tally, ...Tally[]])[] =>
  [...Map.groupBy(tallies, ({ group }) => group).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )
