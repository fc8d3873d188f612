import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { typeable } from '../typeable.ts'
import type { Grid, Value } from './grid.ts'
import { withoutTime } from './timeless.ts'

/**
 * An Excel file (.xlsx), a sheet for each grid. Texts are stored as texts in cells that are text by their format, so that
 * none becomes a formula, on opening or when somebody edits it. Heading rows stay in view; a text that is longer than
 * a cell may hold ends with words that say so. The file carries no time: the same rows give the same bytes.
 */
export const toWorkbook = async (grids: readonly Grid[]): Promise<Uint8Array> => {
  const sheets = grids.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map(({ heading }) => headed(heading)), ...rows.map(row => row.map(cell))],
  }))
  return withoutTime(new Uint8Array(await writeXlsxFile(sheets).toBuffer()))
}

const headed = (heading: string): Cell => ({
  ...words(heading),
  fontWeight: 'bold',
  backgroundColor: '#E6ECF2',
})

const cell = (value: Value): Cell => {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  if (typeof value === 'string') return words(value)
  return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' }
}

const words = (text: string) => ({
  value: asStored(text),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top' as const,
})

/** What a cell may hold, in UTF-16 units. */
const longest = 32_767
const cut = ' … (cut here: too long for a cell)'

/**
 * Excel reads `_x000D_` as the character of that number, in any text: the first sign of such a text is written so itself.
 * So is U+FFFD, which the library would drop without a trace, as it would the last control characters and what Unicode
 * calls no character.
 */
const asStored = (text: string): string => {
  const kept = text.length > longest ? `${text.slice(0, longest - cut.length)}${cut}` : text
  return typeable(kept)
    .replaceAll(/[\u007f-\u0084\u0086-\u009f\p{NChar}]/gu, '\ufffd')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('\ufffd', '_xFFFD_')
}
