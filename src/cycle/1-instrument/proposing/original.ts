/** Where something stood in a document. Rows and columns are counted from 1, inside the table `block`. */
export type Place = { readonly block: string; readonly row?: number; readonly column?: number }

/** One line of a document, to the letter, and the mark that stood before it where it was an item of a list. */
export type Line = { readonly words: string; readonly item?: string }

export type OriginalCell = {
  /** Counted from 1. */
  readonly column: number
  readonly across: number
  readonly down: number
  readonly lines: readonly Line[]
}

export type OriginalRow = {
  /** Counted from 1. */
  readonly number: number
  readonly isHeading: boolean
  /** How many cells it has, the empty ones too, where the document says so. */
  readonly width?: number
  readonly cells: readonly OriginalCell[]
}

/** A paragraph or a table. `page` and `sheet` are given where the document says them; `gap`: an empty line before it. */
export type Block = (
  | { readonly kind: 'paragraph'; readonly line: Line; readonly heading?: number; readonly gap?: boolean }
  | { readonly kind: 'table'; readonly number: number; readonly rows: readonly OriginalRow[] }
) & { readonly id: string; readonly page?: number; readonly sheet?: string }

export type OriginalTable = Extract<Block, { kind: 'table' }>

/** A document as it came, told apart from how it came: Word, Excel or pasted. Plain JSON, in the order of reading. */
export type Original = { readonly from: 'word' | 'sheets' | 'pasted'; readonly blocks: readonly Block[] }

/** A place in words: `table 2, row 3, column 1`, `line 4`. */
export const sayPlace = (original: Original, place: Place): string => {
  const at = original.blocks.findIndex(({ id }) => id === place.block)
  const block = original.blocks[at]
  if (!block) return 'nowhere in the document'
  const sheet = block.sheet === undefined ? '' : `sheet “${block.sheet}”, `
  const page = block.page === undefined ? '' : ` (page ${block.page})`
  if (block.kind === 'paragraph') return `${sheet}line ${at + 1}${page}`
  const row = place.row === undefined ? '' : `, row ${place.row}`
  const column = place.column === undefined ? '' : `, column ${place.column}`
  return `${sheet}table ${block.number}${row}${column}${page}`
}
