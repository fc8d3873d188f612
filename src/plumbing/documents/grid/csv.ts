import { typeable } from '../typeable.ts'
import type { Grid, Value } from './grid.ts'

/**
 * Comma-separated, with the mark by which Excel knows UTF-8. A text that a spreadsheet could take for a formula gets an
 * apostrophe before it: where the cell begins, and after every sign at which a spreadsheet set to other separators would
 * begin a cell. The Excel file keeps such texts as they are.
 */
export const toCsv = ({ columns, rows }: Grid): Uint8Array => {
  const lines = [columns.map(({ heading }) => heading), ...rows].map(row => row.map(field).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8')
}

const field = (value: Value): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const words = typeof value === 'string' ? harmless(typeable(value)) : value.day
  return /[",;\t\r\n|']/.test(words) || words.trim() !== words ? `"${words.replaceAll('"', '""')}"` : words
}

// Signs that begin a formula, also in their wide forms; what is invisible before them does not hide them.
const begins = /(^|[;|,\t\r\n])([\p{White_Space}\p{Cf}\p{Cc}"']*)(?=[=+\-@＝＋－＠])/gu

const harmless = (words: string): string => words.replace(begins, "$1$2'").replace(/^(?=[\t\r\n])/, "'")
