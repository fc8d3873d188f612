import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Ring, Tree } from './document.ts'
import { label, rowsOf } from './drawn.ts'
import { wordRuns } from './word-runs.ts'

const line = { style: BorderStyle.SINGLE, size: 8, color: '12436D' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const boxed = { top: line, bottom: line, left: line, right: line }
const bare = { top: none, bottom: none, left: none, right: none }
const unruled = { ...bare, insideHorizontal: none, insideVertical: none }
const margins = { top: 80, bottom: 80, left: 100, right: 100 }

const cell = (words: string, width: number, { isBox = false, span = 1 } = {}): TableCell =>
  new TableCell({
    ...{ width: { size: width, type: WidthType.DXA }, borders: isBox ? boxed : bare, columnSpan: span },
    children: [new Paragraph({ style: isBox ? 'TableText' : 'Box', keepNext: true, children: wordRuns(words) })],
  })

const drawing = (columnWidths: readonly number[], rows: readonly TableCell[][]): Table =>
  new Table({
    ...{ columnWidths, layout: TableLayoutType.FIXED, margins, borders: unruled },
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    tableLook: { firstRow: false, firstColumn: false, noHBand: true, noVBand: true },
    rows: rows.map(children => new TableRow({ cantSplit: true, children })),
  })

const inRow = 4

/** The steps as boxes with an arrow from each to the next, and from the last back to the first. */
export const wordRing = ({ steps }: Ring, width: number): Table => {
  const [box, arrow] = [Math.floor((width / inRow) * 0.8), Math.floor((width / inRow) * 0.2)]
  const cells = steps.map((name, at) => [
    cell(`${at + 1} ${label(name)}`, box, { isBox: true }),
    cell(at === steps.length - 1 ? '↺\u00a01' : '→', arrow),
  ])
  const blank = [cell('', box), cell('', arrow)]
  const rows = Array.from({ length: Math.ceil(cells.length / inRow) }, (_, row) =>
    Array.from({ length: inRow }, (_each, at) => cells[row * inRow + at] ?? blank).flat(),
  )
  return drawing(Array.from({ length: inRow }, () => [box, arrow]).flat(), rows)
}

/** The boxes one below the other, each set in under the one that it hangs on. */
export const wordTree = ({ branches }: Tree, width: number): Table => {
  const rows = rowsOf(branches)
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth))
  const step = Math.floor(width * 0.06)
  const room = Math.floor(width * 0.6)
  const widths = [...Array.from({ length: deepest }, () => step), room]
  return drawing(
    widths,
    rows.map(({ name, depth }) => [
      ...Array.from({ length: depth }, (_, at) => cell(at === depth - 1 ? '└' : '', step)),
      cell(name, room + step * (deepest - depth), { isBox: true, span: deepest - depth + 1 }),
    ]),
  )
}
