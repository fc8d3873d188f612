import { z } from 'zod'
import type { FileRead, Row } from '#reading'
import { tablesIn, textIn } from '../reading-in/form/cells.ts'

/** The tables of a file that was read: they go with a page that asks something first, so that nobody chooses it twice. */

const keptFormat = z.array(z.array(z.array(z.tuple([z.int().min(0), z.string()]))))

/** In bytes: what a field of a form with a file in it may have. */
const largest = 900_000

/** What the tables of a file say; `undefined` for more than a page carries. */
export const keptFrom = (file: FileRead): string | undefined => {
  const tables = tablesIn(file).map(rows =>
    rows.map(row => row.cells.map(cell => [cell.column, textIn(row, cell.column)])),
  )
  const text = JSON.stringify(tables)
  return Buffer.byteLength(text) > largest ? undefined : text
}

/** The same as a file, from what was posted; `undefined` for what no page of ours sent. */
export const fileFrom = (posted: string): FileRead | undefined => {
  if (Buffer.byteLength(posted) > largest) return undefined
  try {
    const tables = keptFormat.parse(JSON.parse(posted))
    return { kind: 'sheets', sheets: tables.map(rows => ({ name: '', rows: rows.map(rowFrom) })) }
  } catch {
    return undefined
  }
}

const rowFrom = (cells: readonly (readonly [number, string])[]): Row => ({
  isHeading: false,
  cells: cells.map(([at, text]) => ({
    ...{ column: at, across: 1, down: 1 },
    parts: [{ kind: 'paragraph', text, marks: [], trackedBy: [], page: 1 }],
  })),
})
