/** A stretch of text inside a line. Only http, https and mailto addresses become links; others stay plain text. */
export type Run = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly link?: string
  /** As BCP 47 has it, where it is not the paper’s own language. */
  readonly lang?: string
}

/** Text with or without emphasis. A line break inside is a line break on paper. */
export type Runs = string | readonly (string | Run)[]

/**
 * The name under which a stretch of a paper is found again when its Word file comes back edited: letters, digits and
 * underscores, the first a letter, 36 at most. Blocks side by side under one mark are one stretch; a heading that begins
 * it has the mark with `_h` behind, by which the text is found when all of it was written anew; what follows it has it
 * with `_e`, up to which everything belongs to it.
 */
export type Mark = string

type Markable = { readonly mark?: Mark }

export type Paragraph = Markable & { readonly kind: 'paragraph'; readonly runs: Runs }

/** A real list. A numbered one says its first number and what follows each number. */
export type List = Markable & {
  readonly kind: 'list'
  readonly numbered?: { readonly from: number; readonly mark: '.' | ')' }
  readonly items: readonly ListItem[]
}
export type ListItem = { readonly runs: Runs; readonly below?: readonly List[] }

/** What is not there, said in words ("Nothing recorded"). */
export type Note = Markable & { readonly kind: 'note'; readonly text: string }

/** What a table cell or a quotation may hold. */
export type Inner = Paragraph | List | Note

/** A plain string is read as people type: paragraphs, line breaks and lists. */
export type Cell = string | readonly Inner[]

export type Column = {
  readonly heading: string
  /** Share of the table's width, in percent. */
  readonly width: number
}

export type Table = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** True when the first cell of a row names the row. */
  readonly rowHeadings: boolean
  /** Least height of a row in millimetres, for filling in by hand. */
  readonly rowHeight?: number
  /** True when a row should stay on one page as long as a page can hold it. */
  readonly wholeRows?: true
}

export type Fact = { readonly name: string; readonly value: Cell }

/** One who signs: the role, and name and words of the signature once there is one. */
export type Signature = { readonly role: string; readonly name?: string; readonly signed?: string }

/** A row of boxes: the marks in each, which one is full, and the same in words. */
export type Strip = {
  readonly name: string
  /** One text a box, empty where there is no mark. */
  readonly marks: readonly string[]
  /** Which box is full, counted from 0. */
  readonly full?: number
  /** What stands after the boxes: marks that belong in none of them. */
  readonly beside: string
  readonly say: string
}

/** Strips below one another, drawn. Its facts stand in a table of the paper as well. */
export type Strips = {
  readonly kind: 'strips'
  readonly caption: string
  readonly boxes: readonly string[]
  /** Heads what stands beside the boxes. */
  readonly beside: string
  readonly rows: readonly Strip[]
}

/** Steps that lead into each other and back to the first, drawn. What it says stands in the paper in words as well. */
export type Ring = {
  readonly kind: 'ring'
  readonly caption: string
  readonly steps: readonly string[]
}

/** A box of a tree with those that hang on it. */
export type Branch = { readonly name: string; readonly below: readonly Branch[] }

/** Boxes one below the other, each set in under the one that it hangs on. What it says stands in the paper in words as well. */
export type Tree = {
  readonly kind: 'tree'
  readonly caption: string
  readonly branches: readonly Branch[]
}

export type Heading = Markable & {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly newPage?: true
  /** As BCP 47 has it, where it is not the paper’s own language. */
  readonly lang?: string
}

export type Orientation = 'portrait' | 'landscape'

export type Block =
  | Inner
  | Table
  | Strips
  | Ring
  | Tree
  | Heading
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Inner[]; readonly by?: string }
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }
  | { readonly kind: 'contents' }
  | { readonly kind: 'turn'; readonly orientation: Orientation }

/** A whole document, whatever it will be written as. */
export type Paper = {
  readonly title: string
  readonly subtitle?: string
  /** The language of all that does not say another, as BCP 47 has it: `en-GB`, `cy`. */
  readonly lang: string
  /** Whose paper it is. */
  readonly organisation?: string
  readonly date?: string
  /** Where it stands ("Draft, not signed"); printed on every page. */
  readonly status?: string
  readonly orientation: Orientation
  readonly blocks: readonly Block[]
  /** What the paper is, in one word of its maker's own; it stands in the Word file's properties. */
  readonly origin?: string
}
