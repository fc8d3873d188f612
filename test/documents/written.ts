import { Document, Packer, Paragraph, Table, TableCell, TableRow, type FileChild } from 'docx'
import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node'
import type { Cell, Printed, Row } from './printed.ts'

const paragraphOf = (words: string, isItem = false): Paragraph =>
  new Paragraph({ text: words, ...(isItem ? { bullet: { level: 0 } } : {}) })

const cellOf = ({ lines, across = 1, down = 1 }: Cell): TableCell =>
  new TableCell({
    columnSpan: across,
    rowSpan: down,
    children: lines.length === 0 ? [new Paragraph('')] : lines.map(words => paragraphOf(words)),
  })

const rowOf = ({ cells }: Row): TableRow => new TableRow({ children: cells.map(cellOf) })

/** The document as a Word file. */
export const asWord = async (document: readonly Printed[]): Promise<Buffer> => {
  const children = document.map((block): FileChild =>
    block.kind === 'line' ? paragraphOf(block.words, block.isItem) : new Table({ rows: block.rows.map(rowOf) }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** The document as one sheet of an Excel file; the lines of a cell below one another in it. */
export const asExcel = async (document: readonly Printed[]): Promise<Buffer> => {
  const rows = document.flatMap((block): readonly (readonly SheetCell[])[] =>
    block.kind === 'line'
      ? [[{ value: block.words, type: String }]]
      : block.rows.map(({ cells }) => cells.flatMap(sheetCells)),
  )
  return writeXlsxFile(rows.map(row => [...row])).toBuffer()
}

const sheetCells = ({ lines, across = 1 }: Cell): readonly SheetCell[] => [
  lines.length === 0 ? null : { value: lines.join('\n'), type: String, ...(across > 1 ? { columnSpan: across } : {}) },
  ...Array.from({ length: across - 1 }, () => null),
]

/** The document as it arrives on the clipboard from a word processor: tabs between cells, their lines run together. */
export const asPasted = (document: readonly Printed[]): string =>
  document
    .map(block =>
      block.kind === 'line'
        ? `${block.isItem ? '• ' : ''}${block.words}`
        : ['', ...block.rows.map(({ cells }) => cells.flatMap(pastedCells).join('\t')), ''].join('\n'),
    )
    .join('\n')

const pastedCells = ({ lines, across = 1 }: Cell): readonly string[] => [
  lines.length > 1 ? `"${lines.join('\n').replaceAll('"', '""')}"` : lines.join(''),
  ...Array.from({ length: across - 1 }, () => ''),
]

/** The document as a spreadsheet saves it: a sign between cells, quotation marks around what holds one or goes over lines. */
export const asSeparated = (document: readonly Printed[], sign: string): string =>
  document
    .map(block =>
      block.kind === 'line'
        ? block.words
        : block.rows.map(({ cells }) => cells.flatMap(cell => separatedCells(cell, sign)).join(sign)).join('\n'),
    )
    .join('\n')

const separatedCells = ({ lines, across = 1 }: Cell, sign: string): readonly string[] => {
  const words = lines.join('\n')
  const isOpen = words.includes(sign) || words.includes('\n') || words.includes('"')
  return [isOpen ? `"${words.replaceAll('"', '""')}"` : words, ...Array.from({ length: across - 1 }, () => '')]
}

/** The document as the source of a web page. */
export const asMarkup = (document: readonly Printed[]): string =>
  [
    '<!doctype html><html><head><title>Not to be read</title></head><body>',
    ...document.map(block =>
      block.kind === 'line'
        ? `<${block.isItem ? 'li' : 'p'}>${escaped(block.words)}</${block.isItem ? 'li' : 'p'}>`
        : `<table><tbody>${block.rows.map(({ cells }) => `<tr>${cells.map(markedUp).join('')}</tr>`).join('')}</tbody></table>`,
    ),
    '</body></html>',
  ].join('\n')

const markedUp = ({ lines, across = 1, down = 1 }: Cell): string =>
  `<td colspan="${across}" rowspan="${down}">${lines.map(words => `<p>${escaped(words)}</p>`).join('')}</td>`

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
