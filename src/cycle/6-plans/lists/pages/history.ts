import { details, html, type Html } from '#design'
import { sayInstant } from '#ground'
import { said } from '../../pages/prose.ts'
import type { LineChange } from '../history.ts'

/** Who changed what about a line, folded away. */
export const historyPart = (changes: readonly LineChange[]): Html =>
  details({
    summaryText: 'Every change to it',
    html: html`<ul class="govuk-list govuk-list--spaced">
      ${changes.map(
        ({ at, by, told }) =>
          html`<li><b>${by}</b>, ${sayInstant(at)} ${told.map(each => html`<br />${said(each)}`)}</li>`,
      )}
    </ul>`,
  })
