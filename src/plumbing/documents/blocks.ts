import type {
  Block,
  Cell,
  Column,
  Fact,
  Heading,
  Inner,
  List,
  Mark,
  Note,
  Orientation,
  Paragraph,
  Run,
  Runs,
} from './document.ts'
import type { Ring, Signature, Strips, Table, Tree } from './document.ts'

export const bold = (text: string): Run => ({ text, bold: true })

export const italic = (text: string): Run => ({ text, italic: true })

/** A link where the address is http, https or mailto; otherwise the text alone. */
export const link = (text: string, address: string): Run => ({ text, link: address })

export const heading = (level: 1 | 2 | 3, text: string): Heading => ({ kind: 'heading', level, text })

/** A heading at the top of a new page. */
export const headingOnNewPage = (level: 1 | 2 | 3, text: string): Heading => ({
  ...heading(level, text),
  newPage: true,
})

export const paragraph = (...runs: readonly (string | Run)[]): Paragraph => ({ kind: 'paragraph', runs })

export const bullets = (items: readonly Runs[]): List => ({ kind: 'list', items: items.map(runs => ({ runs })) })

export const numbered = (items: readonly Runs[], from = 1): List => ({
  kind: 'list',
  numbered: { from, mark: '.' },
  items: items.map(runs => ({ runs })),
})

/** The same under a mark, if there is one; a place to write in where there is nothing. */
export const marked = <Some extends Inner | Heading>(
  mark: Mark | undefined,
  blocks: readonly Some[],
): readonly (Some | Paragraph)[] => {
  if (mark === undefined) return blocks
  return blocks.length === 0 ? [{ ...paragraph(''), mark }] : blocks.map(each => ({ ...each, mark }))
}

/** Says that something is not there; a blank would leave the reader guessing. */
export const note = (text: string): Note => ({ kind: 'note', text })

/** `Score 3 of 5: We are making progress`. A score never stands without its label; `undefined` leaves the label alone. */
export const scoreLine = (score: number | undefined, of: number, label: string): Paragraph =>
  score === undefined ? paragraph(bold(label)) : paragraph(bold(`Score ${score} of ${of}:`), ` ${label}`)

/** A table. Every row must have a cell for every column: anything else is a bug and throws. */
export const table = (options: {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly rowHeadings?: boolean
  readonly rowHeight?: number
  readonly wholeRows?: true
}): Table => {
  const uneven = options.rows.findIndex(row => row.length !== options.columns.length)
  if (uneven >= 0) throw new Error(`Row ${uneven + 1} of the table "${options.caption}" does not fill its columns`)
  return { rowHeadings: false, ...options, kind: 'table' }
}

/** Boxes with marks in them. Every row must have a text for every box: anything else is a bug and throws. */
export const strips = (options: Omit<Strips, 'kind'>): Strips => {
  if (options.rows.some(({ marks }) => marks.length !== options.boxes.length))
    throw new Error(`A row of "${options.caption}" does not fill its boxes`)
  return { kind: 'strips', ...options }
}

/** Steps in a ring, two at least. */
export const ring = (options: Omit<Ring, 'kind'>): Ring => ({ kind: 'ring', ...options })

/** Boxes that hang on one another. */
export const tree = (options: Omit<Tree, 'kind'>): Tree => ({ kind: 'tree', ...options })

/** A summary: names on the left, values on the right. */
export const facts = (...list: readonly Fact[]): Block => ({ kind: 'facts', facts: list })

/** Someone's own words, set in; `by` says whose, if they wish it said. */
export const quote = (blocks: readonly Inner[], by?: string): Block =>
  by === undefined ? { kind: 'quote', blocks } : { kind: 'quote', blocks, by }

export const signatures = (...list: readonly Signature[]): Block => ({ kind: 'signatures', signatures: list })

/** `Contents`, then the headings of levels 1 and 2, each a link to its place. */
export const contents: Block = { kind: 'contents' }

/** From here on a new page in this orientation, also where it stays the same. */
export const turn = (orientation: Orientation): Block => ({ kind: 'turn', orientation })
