import type { ColumnFound, Shape } from './columns.ts'
import type { Entry, Gathered, StandardFound } from './gathering.ts'
import type { OriginalCell, OriginalRow, Place } from '../original.ts'
import type { Why } from '../proposal.ts'
import { joined, type Text, textAt, wordsIn } from './text.ts'

/** Where the walk through the document stands. */
export type Walk = {
  readonly gathered: Gathered
  isChecklist: boolean
  standard: StandardFound | undefined
  /** The band of the row under way, where a column says which score its rows are for. */
  band: string | undefined
  /** Whether lines that only count may be the scale: no other was found. */
  readonly mayGuessScale: boolean
  /** Set while what comes are questions of the standard under way. */
  isAsking: boolean
  /** The rows that went on with each standard. */
  readonly goneOn: Map<StandardFound, Place[]>
}

export const textsOfCell = (block: string, row: OriginalRow, cell: OriginalCell): readonly Entry[] =>
  cell.lines.map(({ words, item }) => ({
    text: textAt({ block, row: row.number, column: cell.column }, words),
    ...(item === undefined ? {} : { isItem: true }),
  }))

export const rowText = (
  block: string,
  row: OriginalRow,
  glue: (before: string, after: string) => '' | ' ' = () => ' ',
): Text =>
  row.cells
    .flatMap(cell => textsOfCell(block, row, cell).map(({ text }) => text))
    .reduce((one, other) => (one.length === 0 ? other : joined(one, other, glue(wordsIn(one), wordsIn(other)))), [])

export const entryOf = (text: Text, words?: string): Entry =>
  words === undefined || words === wordsIn(text) ? { text } : { text, words }

export const columnOf = (shape: Shape, cell: OriginalCell): ColumnFound | undefined =>
  shape.columns.find(({ column }) => column === cell.column)

export const besides = (block: string, row: OriginalRow, cell: OriginalCell, why: Why) =>
  textsOfCell(block, row, cell).map(entry => ({ ...entry, why }))

export const cellText = (block: string, row: OriginalRow, cell: OriginalCell): Text =>
  textsOfCell(block, row, cell)
    .map(({ text }) => text)
    .reduce((one, other) => joined(one, other))
