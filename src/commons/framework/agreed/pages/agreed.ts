import { details, html, quoted, type Html } from '#design'
import { isBlank, sayDay } from '#ground'
import { prose } from '#plans'
import type { AgreedThere, Answered } from '../agreed.ts'

/** The standards of the exercise that a section answers, and what was last agreed on each. Nothing of it is copied. */
export const agreedPart = ({ year, standards }: Answered): Html | false =>
  standards.length > 0 &&
  html`<h2 class="govuk-heading-s">What the exercise says</h2>
    <p>
      This section answers ${standards.length === 1 ? 'a standard' : 'standards'} of the exercise.
      ${year !== undefined && `As agreed in ${year}; only you in the partnership see this.`}
    </p>
    ${standards.map(standardPart)}`

const standardPart = ({ number, title, position }: AgreedThere): Html =>
  details({
    summaryText: `Standard ${number}: ${position?.outcome ?? 'nothing agreed yet'}`,
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
