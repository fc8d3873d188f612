import { html, table, type Html } from '#design'
import { sayAgreement, sayTake, type RegionalRow } from '../regional.ts'

const lines = (words: readonly string[], none: string): Html =>
  words.length === 0
    ? html`<span class="quiet">${none}</span>`
    : html`${words.map((line, at) => html`${at > 0 && html`<br />`}${line}`)}`

/** Each partnership with what it took up. The programme and the partnership itself read the same. */
export const rowsTable = (rows: readonly RegionalRow[]): Html =>
  table({
    caption: 'Support taken up, by partnership',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Partnership' }, { text: 'Elements' }, { text: 'Events' }, { text: 'Support agreement' }],
    rows: rows.map(({ partnership, elements, events, agreements }) => [
      { text: partnership.name },
      { html: lines(elements.map(sayTake), 'None') },
      { html: lines(events.map(sayTake), 'None') },
      { html: lines(agreements.map(sayAgreement), 'None') },
    ]),
  })
