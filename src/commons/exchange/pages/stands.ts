import { html, insetText, summaryList, type Html } from '#design'
import { sayInstant } from '#ground'
import { said } from '#plans'
import type { Stands, Told } from '../told.ts'

/** Both texts where two wrote at once: the other's here, one's own in the boxes below. */
export const standsNow = ({ by, at, parts }: Stands): Html =>
  insetText({
    html: html`<p class="govuk-body" id="stands-now">
        <b>This was changed while you were writing. Yours is below and is not saved yet.</b>
      </p>
      <p class="govuk-body">
        ${at !== '' && `Last written ${by === undefined ? 'on' : `by ${by},`} ${sayInstant(at)}.`}
        ${
          parts.length === 0
            ? 'What stands now is what you typed.'
            : 'What stands now, where it is not what you typed (each name leads to yours). Saving puts yours in its place:'
        }
      </p>
      ${parts.length > 0 && summaryList({ rows: parts.map(rowOf) })}`,
  })

const rowOf = ({ name, words, box }: Told) => ({
  key: box === undefined ? { text: name } : { html: html`<a class="govuk-link" href="#${box}">${name}</a>` },
  value: { html: words.trim() === '' ? html`Nothing` : said(words) },
})
