import { cellWords } from './column-names.ts'
import type { Shape } from './columns.ts'
import { codedIn, isQuestionsHeading, numberedIn, sectionIn } from './headings.ts'
import { asks } from './sentence.ts'
import type { OriginalRow } from '../original.ts'
import { readTitle } from './row-title.ts'
import { isEnded, wordsIn } from './text.ts'
import { cellText, textsOfCell, type Walk } from './walk.ts'

/** Whether a table describes standards without a column of them: each is named in a row of its own, or above the table. */
export const describesOne = ({ columns }: Shape): boolean => {
  const roles = columns.map(({ role }) => role.as)
  return (
    !roles.includes('standard') &&
    (roles.filter(role => role === 'band').length > 1 || (roles.includes('score') && roles.includes('statement')))
  )
}

/** The rows that name a standard over its bands: one cell right above a heading, or one with a number. */
export const titleRowsOf = (shape: Shape): readonly OriginalRow[] => {
  const heads = shape.table.rows.filter(row => shape.headRows.includes(row.number))
  const headWords = new Set(heads.map(rowWords))
  return shape.table.rows.filter((row, at, rows) => {
    const words = rowWords(row)
    const isNamed = numberedIn(words) ?? codedIn(words)
    const next = rows[at + 1]
    const isOver = next !== undefined && headWords.has(rowWords(next)) && !isEnded(words)
    return isOneCell(row, shape) && !sectionIn(words) && !asks(words) && words.length < 300 && (isNamed ?? isOver)
  })
}

const rowWords = ({ cells }: OriginalRow): string => cells.map(cellWords).join(' ')

const isOneCell = ({ cells: [cell, ...others] }: OriginalRow, { columns }: Shape): boolean =>
  cell !== undefined && others.length === 0 && (cell.across > 1 || cell.column === 1) && columns.length > 1

/** Reads a row over, between or below the bands of one standard: its title, or questions. True where it was one. */
export const readOwnRow = (walk: Walk, shape: Shape, row: OriginalRow, isTitle: boolean): boolean => {
  const [cell] = row.cells
  if (cell === undefined || !isOneCell(row, shape)) return false
  const { id } = shape.table
  const words = cellWords(cell)
  if (isTitle) {
    readTitle(walk, id, row, cell, undefined)
    walk.isAsking = false
    return true
  }
  if (isQuestionsHeading(words)) {
    walk.isAsking = true
    walk.gathered.beside.push({ text: cellText(id, row, cell), why: 'header' })
    return true
  }
  const isAsked = walk.standard !== undefined && (cell.across > 1 || walk.isAsking) && asks(words)
  if (!isAsked) return false
  const entries = textsOfCell(id, row, cell)
  const [first] = entries
  const isHeaded = entries.length > 1 && first !== undefined && isQuestionsHeading(wordsIn(first.text))
  if (isHeaded) walk.gathered.beside.push({ ...first, why: 'header' })
  walk.standard?.prompts.push(...(isHeaded ? entries.slice(1) : entries))
  return true
}
