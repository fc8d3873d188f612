import { html, type Html } from '#design'

/** A column of numbers: a short head, and what it stands for. */
export type Head = { readonly short: string; readonly name: string }

/** A line: which standard, its drawing, and what is printed, one text a column. */
export type Line = {
  readonly number: number
  readonly title: string
  readonly drawing: Html
  readonly printed: readonly string[]
}

const line = ({ number, title, drawing, printed }: Line, heads: readonly Head[]): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader">
      <span class="strips__title"><span class="strips__number">${number}</span> ${title}</span>
    </th>
    <td role="cell">${drawing}</td>
    ${printed.map(
      (text, at) => html`<td role="cell" class="strips__n" data-name="${heads[at]?.short ?? ''}">${text}</td>`,
    )}
  </tr>`

const headOf = ({ short, name }: Head): Html =>
  short === name ? html`${short}` : html`<abbr title="${name}">${short}</abbr>`

/** Drawings and their numbers in one table: a chart never stands without it. On a phone each number says its own head. */
export const rowsTable = (table: {
  readonly id: string
  readonly caption: string
  readonly drawn: string
  readonly heads: readonly Head[]
  readonly lines: readonly Line[]
}): Html =>
  html`<table class="strips" role="table" id="${table.id}">
    <caption class="govuk-visually-hidden">
      ${table.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">Standard</th>
        <th scope="col" role="columnheader">${table.drawn}</th>
        ${table.heads.map(head => html`<th scope="col" role="columnheader" class="strips__n">${headOf(head)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${table.lines.map(each => line(each, table.heads))}
    </tbody>
  </table>`
