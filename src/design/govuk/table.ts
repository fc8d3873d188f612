import { attributes, html, type Html } from '../html.ts'
import { classes, present, wordsOf, type Items, type Looks, type Optional, type Words } from './options.ts'

export type TableCell = Words & Looks & Optional<{ format: 'numeric'; colspan: number; rowspan: number }>

export type TableOptions = Looks & { readonly rows: Items<readonly TableCell[]> } & Optional<{
    head: readonly TableCell[]
    caption: string
    captionClasses: string
    firstCellIsHeader: boolean
  }>

const cellOf = (cell: TableCell, part: 'header' | 'cell', scope?: 'col' | 'row'): Html => {
  const isNumber = cell.format !== undefined && scope !== 'row' && `govuk-table__${part}--${cell.format}`
  const named = attributes({
    scope,
    class: classes(`govuk-table__${part}`, isNumber, cell.classes),
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    ...cell.attributes,
  })
  return scope ? html`<th${named}>${wordsOf(cell)}</th>` : html`<td${named}>${wordsOf(cell)}</td>`
}

const row = (cells: readonly Html[]): Html =>
  html`<tr class="govuk-table__row">
    ${cells}
  </tr>`

export const table = (options: TableOptions): Html => {
  const named = { class: classes('govuk-table', options.classes), ...options.attributes }
  const title = classes('govuk-table__caption', options.captionClasses)
  const head = options.head?.map(cell => cellOf(cell, 'header', 'col'))
  const isHeader = (at: number) => at === 0 && options.firstCellIsHeader === true
  const rows = present(options.rows).map(cells =>
    row(cells.map((cell, at) => (isHeader(at) ? cellOf(cell, 'header', 'row') : cellOf(cell, 'cell')))),
  )
  return html`<table${attributes(named)}>${
    options.caption &&
    html`<caption class="${title}">
      ${options.caption}
    </caption>`
  }${
    head &&
    html`<thead class="govuk-table__head">
      ${row(head)}
    </thead>`
  }<tbody class="govuk-table__body">${rows}</tbody></table>`
}
