import { marked } from './from-file.ts'
import { withoutMarkup } from './markup.ts'
import { separatedIn, type TextRecord } from './separated.ts'
import type { Block, Line, Original, OriginalRow } from './original.ts'

/** Pasted text as a document: rows where there are tabs, bars, commas or semicolons between cells, lines everywhere else. */
export const originalFromText = (typed: string): Original => {
  const text = withoutMarkup(typed)
  const blocks: Block[] = []
  let rows: (readonly string[])[] = []
  let gap = false
  const closeTable = (): void => {
    if (rows.length === 0) return
    const number = blocks.filter(({ kind }) => kind === 'table').length + 1
    blocks.push({ kind: 'table', id: `b${blocks.length + 1}`, number, rows: rows.map(rowFrom) })
    rows = []
  }
  for (const record of recordsOf(text.replaceAll(/\r\n?/g, '\n').replaceAll('\u2028', '\n').replaceAll('\f', '\n\n'))) {
    if (record.kind === 'row') rows.push(record.cells)
    else {
      closeTable()
      const line = marked(record.words.replace(/^#{1,6}\s+/, ''))
      const heading = /^(#{1,6})\s/.exec(record.words)?.[1]?.length
      if (line.words.trim() !== '')
        blocks.push({
          kind: 'paragraph',
          id: `b${blocks.length + 1}`,
          line,
          ...(heading === undefined ? {} : { heading }),
          ...(gap ? { gap } : {}),
        })
      gap = line.words.trim() === ''
    }
  }
  closeTable()
  return { from: 'pasted', blocks }
}

const recordsOf = (text: string): readonly TextRecord[] => {
  const separated = text.includes('\t') || /^[ \t]*\|.*\|[ \t]*$/m.test(text) ? undefined : separatedIn(text)
  if (separated) return separated
  const records: TextRecord[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text.includes('\t') ? quotedRow(text, at) : undefined
    const end = quoted?.end ?? endOfLine(text, at)
    const line = text.slice(at, end)
    const cells = quoted?.cells ?? cellsOf(line)
    if (cells === undefined) records.push({ kind: 'line', words: line.trim() })
    else if (!isRule(cells)) records.push({ kind: 'row', cells })
    at = end + 1
  }
  return records
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const cellsOf = (line: string): readonly string[] | undefined => {
  if (line.includes('\t')) return line.split('\t')
  if (!/^\s*\|.*\|\s*$/.test(line)) return undefined
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(cell => cell.replaceAll('\\|', '|').replaceAll(/<br\s*\/?>/gi, '\n'))
}

/** The line of dashes under the heading of a table that is drawn with bars. */
const isRule = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every(cell => /^\s*:?-{2,}:?\s*$/.test(cell))

/** A row in which a cell goes over several lines, as a spreadsheet copies it: in quotation marks, doubled inside. */
const quotedRow = (text: string, from: number): { cells: readonly string[]; end: number } | undefined => {
  const cell = /(?:"([^"]{0,4000}(?:""[^"]{0,4000}){0,50})"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/y
  const cells: string[] = []
  let [at, hasLines] = [from, false]
  for (;;) {
    cell.lastIndex = at
    const [whole = '', quoted, plain = '', after = ''] = cell.exec(text) ?? []
    const isOver = quoted !== undefined && (/[\n\t]/.test(quoted) || quoted.includes('""'))
    hasLines ||= isOver
    cells.push(quoted === undefined ? plain : isOver ? quoted.replaceAll('""', '"') : `"${quoted}"`)
    at += whole.length
    if (after !== '\t') return hasLines ? { cells, end: at - after.length } : undefined
  }
}

const rowFrom = (cells: readonly string[], at: number): OriginalRow => ({
  number: at + 1,
  isHeading: false,
  width: cells.length,
  cells: cells
    .map((cell, index) => ({ column: index + 1, across: 1, down: 1, lines: cellLines(cell) }))
    .filter(({ lines }) => lines.length > 0),
})

const cellLines = (cell: string): readonly Line[] =>
  cell
    .split('\n')
    .map(words => words.trim())
    .filter(words => words !== '')
    .map(words => marked(words))
