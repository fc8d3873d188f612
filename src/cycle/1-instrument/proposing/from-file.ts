import type { FileRead, Part, Row } from '#reading'
import { partsOfSheet } from './finding/sheet.ts'
import type { Block, Line, Original, OriginalRow } from './original.ts'

/** What the reading of a Word or Excel file says, as a document to propose from. Empty lines and tables are left out. */
export const originalOf = (read: FileRead): Original =>
  read.kind === 'word'
    ? { from: 'word', blocks: numbered(wordBlocks(read.parts)) }
    : {
        from: 'sheets',
        blocks: numbered(
          read.sheets.flatMap(sheet => partsOfSheet(rowsOf(sheet.rows)).map(part => ({ ...part, sheet: sheet.name }))),
        ),
      }

/** A block before it has its number. */
type Bare =
  | {
      readonly kind: 'paragraph'
      readonly line: Line
      readonly heading?: number
      readonly page?: number
      readonly sheet?: string
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly OriginalRow[]
      readonly page?: number
      readonly sheet?: string
    }

const numbered = (bare: readonly Bare[]): readonly Block[] => {
  let table = 0
  return bare
    .filter(block => block.kind === 'paragraph' || block.rows.some(({ cells }) => cells.length > 0))
    .map((block, at) => {
      const id = `b${at + 1}`
      return block.kind === 'paragraph' ? { ...block, id } : { ...block, id, number: (table += 1) }
    })
}

const wordBlocks = (parts: readonly Part[]): readonly Bare[] => {
  const hasPages = parts.some(({ page }) => page > 1)
  return parts.flatMap((part): readonly Bare[] => {
    const page = hasPages ? { page: part.page } : {}
    if (part.kind === 'table') return [{ kind: 'table', rows: rowsOf(part.rows), ...page }]
    const heading = part.heading === undefined ? {} : { heading: part.heading }
    return linesOf([part]).map(line => ({ kind: 'paragraph', line, ...heading, ...page }))
  })
}

const rowsOf = (rows: readonly Row[]): readonly OriginalRow[] =>
  rows.map(({ isHeading, cells }, at) => ({
    number: at + 1,
    isHeading,
    cells: cells
      .map(({ column, across, down, parts }) => ({ column: column + 1, across, down, lines: linesOf(parts) }))
      .filter(({ lines }) => lines.length > 0),
  }))

/** The lines of a cell; of a table in a cell, its cells one after another. */
const linesOf = (parts: readonly Part[]): readonly Line[] =>
  parts.flatMap(part => {
    if (part.kind === 'table') return part.rows.flatMap(({ cells }) => cells.flatMap(cell => linesOf(cell.parts)))
    const mark = part.item === undefined ? {} : { item: part.item.mark }
    return part.text
      .split('\n')
      .flatMap((words, at) => (words.trim() === '' ? [] : [marked(words.trim(), at === 0 ? mark : {})]))
  })

/** A typed bullet is the mark of an item, as one made by the program is. */
export const marked = (words: string, item: { readonly item?: string } = {}): Line => {
  const [, mark, rest] = /^([•·●▪◦‣○□■*–—-]|\uF0B7|[oO](?=\t))[\s]+(\S[\s\S]*)$/u.exec(words) ?? []
  return item.item === undefined && mark !== undefined && rest !== undefined
    ? { words: rest, item: mark }
    : { words, ...item }
}
