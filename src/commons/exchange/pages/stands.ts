import { html, insetText, summaryList, type Html } from '#design'
import { sayInstant } from '#ground'
import { said } from '#plans'
import type { Stands } from '../told.ts'
import { fact } from './wording.ts'

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
            : 'What stands now, where it is not what you typed. Saving puts yours in its place:'
        }
      </p>
      ${parts.length > 0 && summaryList({ rows: parts.map(({ name, words }) => fact(name, words.trim() === '' ? 'Nothing' : said(words))) })}`,
  })
