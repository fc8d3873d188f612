import { html, summaryList, table, type Html } from '#design'
import type { Day } from '#ground'
import { sayAgreement, sayTake, type RegionalRow } from '../regional.ts'

const lines = (words: readonly string[], none: string): Html =>
  words.length === 0
    ? html`<span class="quiet">${none}</span>`
    : html`${words.map((line, at) => html`${at > 0 && html`<br />`}${line}`)}`

/** What a row says, column by column. The programme and the partnership itself read the same. */
const cellsOf = ({ elements, events, agreements }: RegionalRow, today: Day): Readonly<Record<string, Html>> => ({
  Elements: lines(elements.map(sayTake), 'None'),
  Events: lines(events.map(sayTake), 'None'),
  'Support agreement': lines(
    agreements.map(each => sayAgreement(each, today)),
    'None',
  ),
})

/** One row by itself. */
export const rowAlone = (row: RegionalRow, today: Day): Html =>
  summaryList({
    rows: Object.entries(cellsOf(row, today)).map(([key, value]) => ({ key: { text: key }, value: { html: value } })),
  })

/** Each partnership with what it took up. */
export const rowsTable = (rows: readonly RegionalRow[], today: Day): Html =>
  table({
    caption: 'Support taken up, by partnership',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Partnership' }, { text: 'Elements' }, { text: 'Events' }, { text: 'Support agreement' }],
    rows: rows.map(row => [
      { text: row.partnership.name },
      ...Object.values(cellsOf(row, today)).map(value => ({ html: value })),
    ]),
  })
