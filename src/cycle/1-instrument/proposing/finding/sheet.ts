import { cellWords, isHeadRow } from './column-names.ts'
import { sectionIn, stepIn } from './headings.ts'
import { isLevelHeading } from './levels.ts'
import type { Line, OriginalRow } from '../original.ts'
import { scoresIn } from './scores.ts'

/** A part of a sheet: one line of text, or rows that belong together. */
export type SheetPart =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'table'; readonly rows: readonly OriginalRow[] }

/**
 * A sheet may hold several tables, with lines of text before, between and after them. A table begins with its heading;
 * rows with nothing but a first cell after its last full row are lines, except below a heading that leaves its columns to be filled in.
 */
export const partsOfSheet = (rows: readonly OriginalRow[]): readonly SheetPart[] => {
  const heads = rows.flatMap((row, at) => (isHeadRow(row) ? [at] : []))
  const first = heads[0] ?? rows.findIndex(row => !isAlone(row))
  if (first < 0) return rows.flatMap(linesOfRow)
  const starts = heads.length === 0 ? [first] : heads
  return [
    ...runsOf(rows.slice(0, first)).flatMap(run => (run.every(isAlone) ? run.flatMap(linesOfRow) : [tableOf(run)])),
    ...starts.flatMap((from, at) => partsFrom(rows.slice(from, starts[at + 1]))),
  ]
}

/** Rows that stand alone, and rows that do not, in turns. */
const runsOf = (rows: readonly OriginalRow[]): readonly (readonly OriginalRow[])[] => {
  const runs: OriginalRow[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.[0] && isAlone(last[0]) === isAlone(row)) last.push(row)
    else runs.push([row])
  }
  return runs
}

const isAlone = ({ cells }: OriginalRow): boolean =>
  cells.length === 0 || (cells.length === 1 && cells[0]?.column === 1)

const tableOf = (rows: readonly OriginalRow[]): SheetPart => ({ kind: 'table', rows })

const linesOfRow = ({ cells }: OriginalRow): readonly SheetPart[] =>
  cells.flatMap(({ lines }) => lines.map((line): SheetPart => ({ kind: 'paragraph', line })))

const partsFrom = (rows: readonly OriginalRow[]): readonly SheetPart[] => {
  const [head, ...rest] = rows
  if (!head) return []
  const hasBands = head.cells.some(
    cell => scoresIn(cellWords(cell)).scores.length > 0 || isLevelHeading(cellWords(cell)),
  )
  const isLine = (row: OriginalRow): boolean =>
    isAlone(row) && (hasBands || [sectionIn, stepIn].some(pattern => pattern(cellWords(row.cells[0])) !== undefined))
  const last = rest.findLastIndex(row => !isLine(row))
  return [tableOf([head, ...rest.slice(0, last + 1)]), ...rest.slice(last + 1).flatMap(linesOfRow)]
}
