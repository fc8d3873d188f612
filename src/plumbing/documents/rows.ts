import type { Block, Cell, Inner, List, Runs, Signature, Table } from './document.ts'
import { prose } from './prose.ts'

/** A string as it stands: a name that begins with a number is no list. */
export const asIs = (cell: Cell): Cell => (typeof cell === 'string' ? [{ kind: 'paragraph', runs: cell }] : cell)

/** What a cell holds; a string is read as people type. */
export const contentOf = (cell: Cell): readonly Inner[] => (typeof cell === 'string' ? prose(cell) : cell)

/** The shares of the columns, and what they share, in millimetres; and whether their rows should rather stay whole. */
export type Widths = { readonly widths: readonly number[]; readonly width: number; readonly wholeRows?: boolean }

/** About a third of a page, upright or on its side; or nearly all of it. */
const mostLines = ({ width, wholeRows }: Widths): number => (width > 200 ? 12 : 18) * (wholeRows === true ? 2 : 1)
const letter = 1.9
const padding = 4

/** Rows to write in by hand stay whole, too. */
export const staysWhole = ({ rowHeight, wholeRows }: Table): boolean => rowHeight !== undefined || wholeRows === true

/** True when a row is so low that it can stay whole on its page without leaving much of the page before it empty. */
export const isShort = (row: readonly Cell[], widths: Widths): boolean => {
  const rooms = roomsOf(widths)
  return row.every((cell, at) => {
    const room = Math.max(letter, rooms[at] ?? 0)
    return linesOf(contentOf(cell), Math.max(1, Math.floor(room / letter))) <= mostLines(widths)
  })
}

/** How much room for text there is in each column, in millimetres. */
export const roomsOf = ({ widths, width }: Widths): readonly number[] => {
  const whole = widths.reduce((sum, share) => sum + share, 0)
  return widths.map(share => (width * share) / whole - padding)
}

const linesOf = (blocks: readonly Inner[], letters: number): number =>
  blocks.reduce(
    (sum, block) => sum + (block.kind === 'list' ? linesIn(block, letters) : lines(runsOf(block), letters)),
    0,
  )

const linesIn = ({ items }: List, letters: number): number =>
  items.reduce((sum, { runs, below = [] }) => sum + lines(runs, letters - 3) + linesOf(below, letters - 3), 0)

const runsOf = (block: Exclude<Inner, List>): Runs => (block.kind === 'note' ? block.text : block.runs)

const lines = (runs: Runs, letters: number): number => {
  const text = typeof runs === 'string' ? runs : runs.map(run => (typeof run === 'string' ? run : run.text)).join('')
  return text
    .split(/\r\n?|[\n\v\u2028\u2029]/)
    .reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length) / Math.max(1, letters)), 0)
}

/** Who signs and whether they have, with room to sign by hand. */
export const signing = (signatures: readonly Signature[]): Table => ({
  kind: 'table',
  caption: '',
  columns: ['Role', 'Name', 'Signature and date'].map(heading => ({ heading, width: 1 })),
  rows: signatures.map(({ role, name = '', signed = 'Not signed yet' }) => [role, asIs(name), asIs(signed)]),
  rowHeadings: true,
  rowHeight: 14,
})

/** True for a paragraph that leads to what follows it: a page should not part them. */
export const leads = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'paragraph' && (next?.kind === 'table' || next?.kind === 'signatures')
