import { cellWords } from './column-names.ts'
import { isScaleHeading, numberedIn, plain } from './headings.ts'
import { isLevelHeading, oneScoreIn } from './levels.ts'
import type { Original, OriginalCell, OriginalRow, OriginalTable } from '../original.ts'
import { pointIn } from './scores.ts'
import { asks } from './sentence.ts'

/** One score with what it is called; `score` is the cell of it, where it stands in one of its own. */
export type ScalePoint = {
  readonly row: OriginalRow
  readonly value: number
  readonly score?: OriginalCell
  readonly label: OriginalCell
  /** The words of the label where the score stands in the same cell. */
  readonly words?: string
}

/** The rows of a table that say what each score is called, and the heading over them. */
export type ScaleRows = {
  readonly table: OriginalTable
  readonly head: readonly OriginalRow[]
  readonly points: readonly ScalePoint[]
}

const longest = 300

const isLabel = (words: string): boolean => words.length <= longest && /\p{L}/u.test(words) && !asks(words)

/** Four to six scores one after another, from 0 or 1. */
const count = (values: readonly number[]): boolean => {
  const lowest = Math.min(...values)
  return (
    values.length >= 4 &&
    values.length <= 6 &&
    lowest <= 1 &&
    new Set(values).size === values.length &&
    Math.max(...values) === lowest + values.length - 1
  )
}

const pointOfRow = (row: OriginalRow): ScalePoint | undefined => {
  const [first, second, ...others] = row.cells
  if (!first || !second || others.length > 0) return undefined
  for (const [score, label] of [[first, second] as const, [second, first] as const]) {
    const value = oneScoreIn(cellWords(score))
    if (value !== undefined && isLabel(cellWords(label))) return { row, value, score, label }
  }
  return undefined
}

/** Rows one below the other, each with a score and its label. */
const downwards = ({ rows }: OriginalTable): readonly ScalePoint[] => {
  const runs: ScalePoint[][] = [[]]
  for (const point of rows.map(pointOfRow))
    if (point) runs.at(-1)?.push(point)
    else runs.push([])
  return runs.find(run => count(run.map(({ value }) => value))) ?? []
}

/** A row of cells like `1 Not begun`, or a row of scores over a row of labels. */
const sideways = ({ rows }: OriginalTable): readonly ScalePoint[] => {
  const full = rows.filter(({ cells }) => cells.length > 1)
  const [first, second, ...others] = full
  if (!first || others.length > 0) return []
  const points = second === undefined ? pointsOfCells(first) : pointsOfColumns(first, second)
  return count(points.map(({ value }) => value)) ? points : []
}

const pointsOfCells = (row: OriginalRow): readonly ScalePoint[] =>
  row.cells.flatMap(label => {
    const whole = cellWords(label)
    const numbered = /^(\d)(?:\s*[-–—:.=)]+)?\s+(\p{L}.*)$/u.exec(whole)
    const point = pointIn(whole) ?? (numbered && { score: Number(numbered[1]), label: numbered[2] ?? '' })
    return point && isLabel(point.label) ? [{ row, value: point.score, label, words: point.label }] : []
  })

const pointsOfColumns = (scores: OriginalRow, labels: OriginalRow): readonly ScalePoint[] =>
  scores.cells.flatMap(score => {
    const value = oneScoreIn(cellWords(score))
    const label = labels.cells.find(({ column }) => column === score.column)
    return value !== undefined && label && isLabel(cellWords(label)) ? [{ row: labels, value, score, label }] : []
  })

/** What stands over the rows of a scale: the headings of both columns, or one cell that names the whole. */
const headOf = (table: OriginalTable, [first]: readonly ScalePoint[]): readonly OriginalRow[] => {
  const at = first === undefined ? -1 : table.rows.indexOf(first.row)
  const above = table.rows[at - 1]
  const isTitle = above?.cells.length === 1 && isScaleHeading(cellWords(above.cells[0]))
  const isHead =
    above?.cells.length === 2 && above.cells.some(cell => isLevelHeading(cellWords(cell))) && above.cells.every(isShort)
  return above && (isTitle || isHead) ? [above] : []
}

const isShort = (cell: OriginalCell): boolean => cellWords(cell).length < 60

/** How a table would be read as a scale, whether it is one or not. */
const scaleRowsIn = (table: OriginalTable): ScaleRows | undefined => {
  const down = downwards(table)
  const points = down.length > 0 ? down : sideways(table)
  return points.length === 0 ? undefined : { table, head: headOf(table, points), points }
}

const headWords = ({ head }: ScaleRows): string =>
  head.flatMap(({ cells }) => cells.map(cell => plain(cellWords(cell)))).join('|')
const labelsOf = ({ points }: ScaleRows): string => points.map(({ label }) => plain(cellWords(label))).join('|')

/** Rows of the table that are neither its scale nor the heading over it. */
export const restOf = ({ table, head, points }: ScaleRows): readonly OriginalRow[] => {
  const own = new Set([...head, ...points.flatMap(({ row }) => row), ...sidewaysHead(table, points)])
  return table.rows.filter(row => !own.has(row) && row.cells.length > 0)
}

const sidewaysHead = ({ rows }: OriginalTable, points: readonly ScalePoint[]): readonly OriginalRow[] =>
  new Set(points.map(({ row }) => row)).size > 1
    ? []
    : rows.filter(({ cells }) => points.some(({ score }) => score !== undefined && cells.includes(score)))

/**
 * The tables, or rows at the end of one, that say what the scores are called. Tables with one heading and different
 * labels are no scale: each describes a standard.
 */
export const scalesIn = ({ blocks }: Original, isOther: (block: string) => boolean): readonly ScaleRows[] => {
  const found = blocks.flatMap((block, at) => {
    if (block.kind !== 'table' || isOther(block.id)) return []
    const scale = scaleRowsIn(block)
    const above = blocks[at - 1]
    return scale ? [{ scale, above: above?.kind === 'paragraph' ? above.line.words : '' }] : []
  })
  const alike = Map.groupBy(found, ({ scale }) => headWords(scale))
  const isOne = (scale: ScaleRows): boolean =>
    new Set(alike.get(headWords(scale))?.map(one => labelsOf(one.scale)) ?? []).size === 1
  const hasMore = (scale: ScaleRows): boolean =>
    blocks.some(block => block.kind === 'table' && block !== scale.table && block.rows.some(isWide))
  return found
    .filter(({ scale, above }) => isOne(scale) && isScale(scale, above, hasMore(scale)))
    .map(({ scale }) => scale)
}

const isWide = ({ cells }: OriginalRow): boolean => cells.length > 2

/** Whether rows that count are a scale: named so, or unlike everything else in the document. */
const isScale = (scale: ScaleRows, above: string, hasMore: boolean): boolean => {
  const { head, table, points } = scale
  const rest = restOf(scale)
  const isNamed = head.length > 0 || isScaleHeading(above)
  if (/^(?:standard|safon)\b/iu.test(above) || (numberedIn(above) && !isNamed)) return false
  if (rest.length === 0) return isNamed || hasMore
  const isLast = points.at(-1)?.row === table.rows.findLast(({ cells }) => cells.length > 0)
  const isUnlike = rest.filter(isWide).length * 2 >= rest.length && rest.filter(isWide).length > 2
  return isUnlike && (head.length > 0 || isLast)
}

/** The same for a table that a person takes as the scale: five rows count from 1 where they say no scores. */
export const scaleRowsOf = (table: OriginalTable): ScaleRows | undefined => {
  const counted = scaleRowsIn(table)
  if (counted) return counted
  const full = table.rows.filter(({ cells }) => cells.length > 0)
  const rows = full.slice(-5)
  const points = rows.flatMap((row, at): readonly ScalePoint[] => {
    const [label] = row.cells
      .filter(cell => isLabel(cellWords(cell)))
      .toSorted((one, other) => cellWords(other).length - cellWords(one).length)
    return label ? [{ row, value: at + 1, label }] : []
  })
  return points.length === 5 && full.length <= 6 ? { table, head: full.slice(0, -5), points } : undefined
}
