import { cellWords } from './column-names.ts'
import type { Shape } from './columns.ts'
import { beginSection, type Gathered } from './gathering.ts'
import { isChecklistHeading, numberedIn, sectionIn, stepIn } from './headings.ts'
import type { OriginalRow } from '../original.ts'
import { goesOn, isEnded, type Text, wordsIn } from './text.ts'
import { besides, columnOf, entryOf, rowText, textsOfCell, type Walk } from './walk.ts'

/** In a sheet the heading of each step stands among the rows. */
export const withoutHeadings = (gathered: Gathered, block: string, row: OriginalRow): OriginalRow => {
  const heads = row.cells.filter(cell => isChecklistHeading(cellWords(cell)))
  if (heads.length === 0 || heads.length === row.cells.length) return row
  gathered.beside.push(...heads.flatMap(cell => besides(block, row, cell, 'header')))
  return { ...row, cells: row.cells.filter(cell => !heads.includes(cell)) }
}

export const readSectionRow = (walk: Walk, shape: Shape, row: OriginalRow, whole: Text, words: string): boolean => {
  const place = { block: shape.table.id, row: row.number }
  const named = words.length < 160 ? (sectionIn(words) ?? stepIn(words)) : undefined
  const [cell] = row.cells
  const isAlone = row.cells.length === 1 && cell !== undefined && shape.columns.length > 2
  const spans = isAlone && cell.across >= shape.columns.length - 1
  const isHeadingLike =
    isAlone &&
    !isEnded(words) &&
    !goesOn(words) &&
    words.length < 100 &&
    cell.lines.length === 1 &&
    !numberedIn(words) &&
    (spans || (columnOf(shape, cell)?.role.as !== 'band' && columnOf(shape, cell)?.role.as !== 'prompt')) &&
    (spans || (row.width ?? 0) <= 1)
  if (!named && !isHeadingLike) return false
  walk.standard = undefined
  walk.isAsking = false
  const section = beginSection(
    walk.gathered,
    named?.mark ?? '',
    entryOf(whole, named?.title === '' ? words : named?.title),
  )
  if (row.cells.length > 1)
    walk.gathered.unsure.push({ kind: 'title-joined', words: named?.title ?? words, places: [place], about: [section] })
  return true
}

/** A row below a heading of questions: each of its lines one, and where it has several cells they are perhaps interleaved. */
export const readAsked = (walk: Walk, block: string, row: OriginalRow): void => {
  const { gathered, standard } = walk
  const entries = row.cells.flatMap(cell => textsOfCell(block, row, cell))
  if (standard) standard.prompts.push(...entries)
  else gathered.beside.push(...entries.map(entry => ({ ...entry, why: 'adrift' as const })))
  if (row.cells.length > 1)
    gathered.unsure.push({
      kind: 'columns-interleaved',
      words: wordsIn(rowText(block, row)),
      places: [{ block, row: row.number }],
      about: entries,
    })
}
