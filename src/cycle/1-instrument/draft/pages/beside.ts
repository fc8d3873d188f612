import { html, type Html, type Inserted } from '#design'
import {
  sayPlace,
  type Block,
  type Original,
  type OriginalCell,
  type OriginalRow,
  type Place,
} from '../../proposing/original.ts'
import type { Piece } from '../../proposing/proposal.ts'

/** Where the document said something: a paragraph, or a row of a table. */
type Spot = { readonly block: Block; readonly row?: OriginalRow; readonly place: Place }

const spotOf = ({ blocks }: Original, { block: id, row: number }: Place): Spot | undefined => {
  const block = blocks.find(each => each.id === id)
  if (block === undefined) return undefined
  const row = block.kind === 'table' ? block.rows.find(each => each.number === number) : undefined
  if (block.kind === 'table' && row === undefined) return undefined
  return { block, place: { block: id, ...(row === undefined ? {} : { row: row.number }) }, ...(row && { row }) }
}

const keyOf = ({ block, row }: Place): string => `${block} ${row ?? ''}`

/** The paragraphs and rows that texts came from, each once and in the order of the document. */
const spotsOf = (original: Original, pieces: readonly Piece[]): readonly Spot[] => {
  const found = new Map<string, Spot>()
  for (const { place } of pieces.flatMap(({ from }) => from)) {
    const spot = found.has(keyOf(place)) ? undefined : spotOf(original, place)
    if (spot !== undefined) found.set(keyOf(place), spot)
  }
  const at = new Map(original.blocks.map(({ id }, index) => [id, index]))
  return [...found.values()].toSorted(
    (one, other) =>
      (at.get(one.block.id) ?? 0) - (at.get(other.block.id) ?? 0) || (one.row?.number ?? 0) - (other.row?.number ?? 0),
  )
}

const linesOf = (lines: readonly { readonly words: string; readonly item?: string }[]): Inserted =>
  lines.map(({ words, item }) => html`<p dir="auto">${item === undefined ? '' : `${item} `}${words}</p>`)

const said = ({ block, row }: Spot): Inserted => {
  if (row !== undefined) return row.cells.map(({ lines }) => linesOf(lines))
  return block.kind === 'paragraph' ? linesOf([block.line]) : undefined
}

/** A button in a row of the document that says that a standard begins there. */
const beginsHere = (standard: string | undefined, { place }: Spot, first: boolean): Html | undefined =>
  standard === undefined || first || place.row === undefined
    ? undefined
    : html`<button class="link-button" name="press" value="split-standard>${standard}>${place.block}>${place.row}">
        A standard begins here
      </button>`

/** What the document says where texts of a proposal came from, to stand beside them. */
export const besideOf = (original: Original, pieces: readonly Piece[], standard?: string): Html => {
  const spots = spotsOf(original, pieces)
  return spots.length === 0
    ? html`<p class="quiet">Nothing in the document: it was added here.</p>`
    : html`${spots.map(
        (spot, at) =>
          html`<h4>${sayPlace(original, spot.place)}</h4>
            ${said(spot)} ${beginsHere(standard, spot, at === 0)}`,
      )}`
}

/** The whole document as it was read, in its order. */
export const wholeOriginal = (original: Original, lang: string): Html =>
  html`${original.blocks.map(block =>
    block.kind === 'paragraph'
      ? html`<p class="govuk-body" id="${block.id}" lang="${lang}" dir="auto">
          ${block.line.item === undefined ? '' : `${block.line.item} `}${block.line.words}
        </p>`
      : html`<div class="scrolls" role="region" aria-label="Table ${block.number}" tabindex="0">
          <table class="govuk-table" id="${block.id}">
            <caption class="govuk-table__caption">
              ${sayPlace(original, { block: block.id })}
            </caption>
            <tbody>
              ${rowsWithGaps(block.rows).map(row => rowOf(row, lang))}
            </tbody>
          </table>
        </div>`,
  )}`

/** Nothing stands there in the document; what comes after it stays in its column. */
const emptyAt = (column: number): OriginalCell => ({ column, across: 1, down: 1, lines: [] })

/** Rows with their empty cells, which a document as it was read leaves out. A cell that reaches down keeps its columns. */
const rowsWithGaps = (rows: readonly OriginalRow[]): readonly OriginalRow[] => {
  const takenUntil = new Map<number, number>()
  return rows.map(row => {
    const cells: OriginalCell[] = []
    let next = 1
    for (const cell of row.cells) {
      for (; next < cell.column; next++) if ((takenUntil.get(next) ?? 0) < row.number) cells.push(emptyAt(next))
      cells.push(cell)
      next = cell.column + cell.across
      for (let at = cell.column; at < next; at++) takenUntil.set(at, row.number + cell.down - 1)
    }
    return { ...row, cells }
  })
}

const rowOf = ({ cells }: OriginalRow, lang: string): Html =>
  html`<tr class="govuk-table__row">
    ${cells.map(
      ({ lines, across, down }) =>
        html`<td class="govuk-table__cell" colspan="${across}" rowspan="${down}" lang="${lang}" dir="auto">
          ${linesOf(lines)}
        </td>`,
    )}
  </tr>`
