import { cellWords } from './column-names.ts'
import type { Shape } from './columns.ts'
import { bandOf } from './gathering.ts'
import { alike, promptsOfStandardIn } from './headings.ts'
import type { OriginalRow } from '../original.ts'
import { readCells } from './row-cells.ts'
import { readAsked, readSectionRow, withoutHeadings } from './section-row.ts'
import { readHeading } from './table-heading.ts'
import { describesOne, readOwnRow, titleRowsOf } from './title-row.ts'
import { goesOn, isEnded, wordsIn } from './text.ts'
import { glueBetween, isDebris, withoutDouble } from './vocabulary.ts'
import { columnOf, rowText, textsOfCell, type Walk } from './walk.ts'

/** Reads the rows of one table into what was gathered. */
export const walkTable = (walk: Walk, shape: Shape, isUseful: boolean): void => {
  const { gathered } = walk
  if (!isUseful) return setAside(walk, shape)
  walk.isAsking = false
  walk.band = undefined
  const titles = describesOne(shape) ? titleRowsOf(shape) : undefined
  const heads = shape.table.rows.filter(({ number }) => shape.headRows.includes(number))
  readHeading(walk, shape, heads)
  for (const row of shape.table.rows) {
    if (shape.headRows.includes(row.number) || row.cells.length === 0) continue
    const id = shape.table.id
    if (isSameRow(row, heads)) gathered.beside.push({ text: rowText(id, row), why: 'header' })
    else if (row.cells.every(cell => isDebris(gathered.vocabulary, cellWords(cell))) && isStray(row, shape))
      gathered.beside.push({ text: rowText(id, row), why: 'debris' })
    else if (titles && readOwnRow(walk, shape, row, titles.includes(row))) continue
    else readRow(walk, shape, row)
  }
}

/** A table that has nothing to do with standards: stray signs of the page, or kept aside cell by cell. */
const setAside = ({ gathered }: Walk, { table }: Shape): void => {
  const isStrayTable =
    table.rows.length < 4 &&
    table.rows.every(({ cells }) => cells.every(cell => isDebris(gathered.vocabulary, cellWords(cell))))
  for (const row of table.rows)
    if (isStrayTable) gathered.beside.push({ text: rowText(table.id, row), why: 'debris' })
    else
      for (const cell of row.cells)
        for (const entry of textsOfCell(table.id, row, cell)) gathered.beside.push({ ...entry, why: 'outside' })
}

const isSameRow = (row: OriginalRow, heads: readonly OriginalRow[]): boolean =>
  heads.some(head => alike(head.cells.map(cellWords).join('')) === alike(row.cells.map(cellWords).join('')))

/** A number alone in the column of numbers may be all that is left of a row. */
const isStray = (row: OriginalRow, shape: Shape): boolean =>
  !row.cells.every(cell => columnOf(shape, cell)?.role.as === 'number') || shape.columns.length < 3

const readRow = (walk: Walk, shape: Shape, whole: OriginalRow): void => {
  const { gathered } = walk
  const id = shape.table.id
  const row = walk.isChecklist ? withoutHeadings(gathered, id, whole) : whole
  const text = rowText(id, row, (before, after) => glueBetween(gathered.vocabulary, before, after))
  const words = row.cells.map(cellWords).reduce((one, other) => withoutDouble(gathered.vocabulary, one, other))
  const asked = promptsOfStandardIn(words)
  if (asked && words.length < 200) {
    walk.isAsking = true
    walk.standard = gathered.standards.find(({ number }) => number === Number(asked.mark)) ?? walk.standard
    gathered.beside.push({ text, why: 'header' })
    return
  }
  if (readSectionRow(walk, shape, row, text, words)) return
  if (walk.isAsking) return readAsked(walk, id, row)
  const shifted = shiftOf(walk, shape, row)
  if (shifted > 0) gathered.unsure.push({ kind: 'row-shifted', places: [{ block: id, row: row.number }], about: [] })
  readCells(
    walk,
    shape,
    row,
    row.cells.map(cell => ({ ...cell, taken: shape.columns.find(({ column }) => column === cell.column + shifted) })),
  )
}

/** How many columns too far to the left a row stands: an empty cell was lost, and torn texts go on further right. */
const shiftOf = ({ standard }: Walk, shape: Shape, row: OriginalRow): number => {
  const last = Math.max(...row.cells.map(({ column }) => column))
  if (!standard || row.cells[0]?.column === 1 || last >= shape.columns.length) return 0
  if (row.width !== undefined && row.width < shape.columns.length) return shape.columns.length - row.width
  const tornAt = (column: number): boolean => {
    const role = shape.columns.find(one => one.column === column)?.role
    const before = role?.as === 'band' ? standard.bands.get(bandOf(role.heading))?.at(-1) : undefined
    return before !== undefined && !isEnded(wordsIn(before.text))
  }
  return row.cells.some(cell => goesOn(cellWords(cell)) && tornAt(cell.column + 1) && !tornAt(cell.column)) ? 1 : 0
}
