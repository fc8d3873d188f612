import type { Optional } from '../govuk/options.ts'
import { html, type Html, type Inserted } from '../html.ts'
import { agreedMark } from './agreed-mark.ts'
import type { Agreed } from './scores.ts'
import { slopeChart } from './slope.ts'
import type { SlopeOptions } from './slope-options.ts'

/** A score as it stands in a cell: filled, or hollow where it is of another edition. */
export type SlopeScore = { readonly agreed: Agreed } & Optional<{
  isHollow: boolean
  /** Beside it: `standard 4`, `in part`. */
  words: string
}>

export type SlopeRow = {
  readonly title: Inserted
  readonly slope: Omit<SlopeOptions, 'columns' | 'isSmall'>
  /** For each column; none where nothing was asked, words where there is no score. */
  readonly scores: readonly (readonly (SlopeScore | string)[])[]
} & Optional<{
  /** Under the title: how to read the numbers. */
  reading: Inserted
  /** What was done in between. */
  doing: Inserted
}>

export type SlopeTableOptions = {
  readonly caption: string
  /** What a row is: `Standard`. */
  readonly rowName: string
  readonly columns: SlopeOptions['columns']
  readonly doingName: string
  readonly rows: readonly SlopeRow[]
}

/** A score as its square, with what stands beside it. */
export const slopeScore = ({ agreed, isHollow = false, words }: SlopeScore): Html =>
  html`<div>
    ${
      typeof agreed === 'number' && isHollow
        ? html`<span class="agreed agreed--none">${agreed}</span>`
        : agreedMark(agreed)
    }${words && html` <small>${words}</small>`}
  </div>`

const score = (given: SlopeScore | string): Html =>
  typeof given === 'string' ? html`<div class="quiet">${given}</div>` : slopeScore(given)

const cell = (scores: readonly (SlopeScore | string)[], column: string): Html =>
  html`<td role="cell" class="strips__n" data-name="${column}">
    ${scores.length === 0 ? html`<span class="quiet">not asked</span>` : scores.map(score)}
  </td>`

const row = ({ title, reading, slope, scores, doing }: SlopeRow, columns: SlopeTableOptions['columns']): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader">${title}${reading}</th>
    <td role="cell">${slopeChart({ ...slope, columns, isSmall: true })}</td>
    ${columns.map(({ name }, at) => cell(scores[at] ?? [], name))}
    <td role="cell">${doing}</td>
  </tr>`

/**
 * One subject a row: its slope and the same numbers beside it, in one table.
 * The roles are said aloud because a table drawn as blocks on a phone would lose them.
 */
export const slopeTable = ({ caption, rowName, columns, doingName, rows }: SlopeTableOptions): Html => {
  const head = (words: string, more = ''): Html =>
    html`<th scope="col" role="columnheader" class="${more}">${words}</th>`
  return html`<table class="strips" role="table">
    <caption class="govuk-visually-hidden">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head(rowName)}${head('Year by year')}${columns.map(({ name }) => head(name, 'strips__n'))}${head(doingName)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(each => row(each, columns))}
    </tbody>
  </table>`
}
