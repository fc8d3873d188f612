import { details, html, quoted, type Html } from '#design'
import { isBlank, sayDay } from '#ground'
import { prose } from '#plans'
import type { AgreedThere } from '../agreed.ts'

/** The standards of the exercise that a section answers, and what was last agreed on each. Nothing of it is copied. */
export const agreedPart = (standards: readonly AgreedThere[]): Html | false =>
  standards.length > 0 &&
  html`<h2 class="govuk-heading-s">What the exercise says</h2>
    <p>
      This section answers ${standards.length === 1 ? 'a standard' : 'standards'} of the exercise. What was agreed there
      is never on the public page.
    </p>
    ${standards.map(standardPart)}`

/** In which year it was agreed. */
const sayStanding = ({ year, position }: AgreedThere): string =>
  position === undefined ? 'nothing agreed yet' : `${position.outcome} in ${year}`

const standardPart = (each: AgreedThere): Html => {
  const { number, title, position } = each
  return details({
    summaryText: `Standard ${number}: ${sayStanding(each)}`,
    html: html`<p>${title}</p>
      ${
        position !== undefined &&
        html`${isBlank(position.summary) ? false : quoted(prose(position.summary, ''), sayDay(position.metOn))}
          <p>
            <a class="govuk-link" href="${position.href}"
              >See the position<span class="govuk-visually-hidden"> on standard ${number}</span></a
            >
          </p>`
      }`,
  })
}
