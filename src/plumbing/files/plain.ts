import type { FileRefusal } from './refusal.ts'
import { piecesOf } from './bytes.ts'

// Everything below a blank but tab, line feed, form feed and carriage return, and DEL.
const binary = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/
const beginsAsMarkup = /^\ufeff?\s*<[!?/a-z]/i
const beginsAsProgram = /^\ufeff?#!/
/** A cell that makes a spreadsheet call another program: `=cmd|'…'!A1` and its kin. */
const callsProgram = /(?:^|[\n\r,;\t]) {0,9}"? {0,9}[=+\-@] {0,9}[\w.]{1,40} {0,9}\|[^\n\r]{0,200}!/

const overlap = 300

/**
 * Why a file is not kept as plain text: it is not UTF-8, holds control characters, is a page or a script by its
 * beginning, or (in a table) has cells that call programs. Ordinary formulas stay: nothing here opens the file.
 */
export const refusePlain = async (kind: 'csv' | 'txt', path: string): Promise<FileRefusal['kind'] | undefined> => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let before = ''
  let first = true
  let refusal: FileRefusal['kind'] | undefined
  const look = (piece: string): void => {
    const text = before + piece
    if (binary.test(piece) || (first && beginsAsProgram.test(text))) refusal ??= 'not-allowed'
    if ((first && beginsAsMarkup.test(text)) || (kind === 'csv' && callsProgram.test(text)))
      refusal ??= 'active-content'
    first = false
    before = text.slice(-overlap)
  }
  try {
    for await (const piece of piecesOf(path)) look(decoder.decode(piece, { stream: true }))
    decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return 'not-allowed'
  }
  return refusal
}
