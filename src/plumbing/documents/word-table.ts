import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, Fact, Inner, Mark, Signature, Strips, Table as PaperTable } from './document.ts'
import { asIs, contentOf, isShort, signing, staysWhole } from './rows.ts'
import { wordList } from './word-lists.ts'
import { bookmarked, byMark, endsAt, marksOfRow } from './word-marks.ts'
import { wordRuns } from './word-runs.ts'

/** Where a table stands: the width of the text in twips, and a number for each new list and mark. */
export type TablePlace = { readonly width: number; readonly newList: () => number; readonly newMark: () => number }

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const grid = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const rules = { ...grid, left: none, right: none, insideVertical: none }
const margins = { top: 60, bottom: 60, left: 100, right: 100 }
const twipsPerMillimetre = 1440 / 25.4

/** A table whose header row repeats on every page that it runs over. */
export const wordTable = (table: PaperTable, place: TablePlace): Table => {
  const widths = shares(
    table.columns.map(column => column.width),
    place.width,
  )
  const height = table.rowHeight && {
    value: Math.round(table.rowHeight * twipsPerMillimetre),
    rule: HeightRule.ATLEAST,
  }
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ heading }, at) => headingCell(heading, widths[at] ?? 0)),
  })
  const rows = table.rows.map(
    row =>
      new TableRow({
        ...(height && { height }),
        cantSplit: isShort(row, { ...shareOf(widths), wholeRows: staysWhole(table) }),
        children: row.map((cell, at) =>
          table.rowHeadings && at === 0
            ? nameCell(cell, widths[at] ?? 0, place, marksOfRow(row))
            : bodyCell(cell, widths[at] ?? 0, place),
        ),
      }),
  )
  return new Table({
    ...frame(widths),
    borders: grid,
    tableLook: look(true, table.rowHeadings),
    rows: [header, ...rows],
  })
}

/** Names beside values, with rules between the rows only. It has no header row: each name is its row's heading. */
export const wordFacts = (facts: readonly Fact[], place: TablePlace): Table => {
  const [left = 0, right = 0] = shares([32, 68], place.width)
  const rows = facts.map(
    ({ name, value }) =>
      new TableRow({
        cantSplit: isShort([name, value], shareOf([left, right])),
        children: [nameCell(name, left, place), bodyCell(value, right, place)],
      }),
  )
  return new Table({ ...frame([left, right]), borders: rules, tableLook: look(false, true), rows })
}

export const wordSignatures = (signatures: readonly Signature[], place: TablePlace): Table =>
  wordTable(signing(signatures), place)

/** The same marks as a drawing would show: the full box is dark and says so in words. */
export const wordStrips = ({ boxes, beside, rows }: Strips, place: TablePlace): Table => {
  const widths = shares([40, ...boxes.map(() => 9), 15], place.width)
  const at = (index: number) => widths[index] ?? 0
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ['', ...boxes, beside].map((heading, index) => headingCell(heading, at(index))),
  })
  const drawn = rows.map(
    row =>
      new TableRow({
        cantSplit: true,
        children: [
          nameCell(row.name, at(0), place),
          ...row.marks.map((marks, box) => markCell(marks, row.full === box, at(box + 1))),
          bodyCell(asIs(row.beside), at(boxes.length + 1), place),
        ],
      }),
  )
  return new Table({ ...frame(widths), borders: grid, tableLook: look(true, true), rows: [header, ...drawn] })
}

const markCell = (marks: string, isFull: boolean, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isFull && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: '12436D' } }),
    children: [new Paragraph({ style: isFull ? 'BoxFull' : 'Box', children: wordRuns(marks, isFull) })],
  })

/** The paragraphs and lists of a cell; a cell is never without a paragraph, since Word can't open one. */
const cellParagraphs = (cell: Cell, bold: boolean, place: TablePlace): Paragraph[] => {
  const blocks = contentOf(cell)
  return blocks.length === 0
    ? [new Paragraph({ style: 'TableText' })]
    : byMark(blocks).flatMap(({ mark, before, blocks: inside }) => {
        const paragraphs = inside.flatMap(block => inCell(block, bold, place))
        endsAt(before, paragraphs[0], place.newMark)
        return mark === undefined ? paragraphs : bookmarked(mark, paragraphs, place.newMark)
      })
}

const inCell = (block: Inner, bold: boolean, place: TablePlace): Paragraph[] => {
  if (block.kind === 'list') return wordList(block, { style: 'TableList', indent: 0, newList: place.newList })
  if (block.kind === 'note') return [new Paragraph({ style: 'TableNote', children: wordRuns(block.text) })]
  return [new Paragraph({ style: 'TableText', children: wordRuns(block.runs, bold) })]
}

const headingCell = (heading: string, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E6ECF2' },
    children: [new Paragraph({ style: 'TableHeading', keepNext: true, children: wordRuns(heading) })],
  })

/** The cell that names its row: a string stands as it is, for a name that begins with a number is no list. */
const nameCell = (cell: Cell, width: number, place: TablePlace, marks: readonly Mark[] = []): TableCell => {
  const paragraphs = cellParagraphs(asIs(cell), true, place)
  for (const mark of marks) bookmarked(mark, paragraphs, place.newMark)
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: paragraphs })
}

const bodyCell = (cell: Cell, width: number, place: TablePlace): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: cellParagraphs(cell, false, place) })

const frame = (widths: readonly number[]) => ({
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  columnWidths: widths,
  layout: TableLayoutType.FIXED,
  margins,
})

const look = (firstRow: boolean, firstColumn: boolean) => ({ firstRow, firstColumn, noHBand: true, noVBand: true })

const shareOf = (widths: readonly number[]) => ({
  widths,
  width: widths.reduce((sum, width) => sum + width, 0) / twipsPerMillimetre,
})

/** Widths in twips in the given proportions. */
const shares = (parts: readonly number[], width: number): readonly number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map(part => Math.floor((part / whole) * width))
}
