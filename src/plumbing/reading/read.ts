/** A paragraph as it reads once every tracked change is accepted. */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  /** 1 to 9 where it is a heading. */
  readonly heading?: number
  /** What stands before it where it is an item of a list, and how far in. */
  readonly item?: { readonly depth: number; readonly mark: string }
  /** The names of the marks that it lies in. */
  readonly marks: readonly string[]
  /** Who changed it with changes tracked. */
  readonly trackedBy: readonly string[]
  /** Counted from 1, as the program that saved the file last laid it out. */
  readonly page: number
}

export type Cell = {
  /** Counted from 0. */
  readonly column: number
  /** How many columns and rows it takes. */
  readonly across: number
  readonly down: number
  readonly parts: readonly Part[]
}

export type Row = {
  /** A heading that repeats on every page. */
  readonly isHeading: boolean
  /** Without those that a cell above reaches over. */
  readonly cells: readonly Cell[]
}

export type Table = { readonly kind: 'table'; readonly rows: readonly Row[]; readonly page: number }

export type Part = Paragraph | Table

/** What somebody changed while changes were tracked, counted. */
export type Tracked = { readonly by: string; readonly insertions: number; readonly deletions: number }

/** What a Word file says, in the order of its pages. */
export type WordRead = {
  readonly kind: 'word'
  readonly parts: readonly Part[]
  /** Every mark in the file, also those around no paragraph any more. */
  readonly marks: readonly string[]
  readonly tracked: readonly Tracked[]
  /** What the file says of itself, by name. */
  readonly properties: ReadonlyMap<string, string>
}

export type Sheet = { readonly name: string; readonly rows: readonly Row[] }

/** What an Excel file says: each sheet's cells that hold something, as they read. */
export type SheetsRead = { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }

export type FileRead = WordRead | SheetsRead
