import type { Cell, Printed, Row } from './printed.ts'

/** What may happen to a document on its way; numbers say where. Left out: does not happen. */
export type Damage = {
  /** Rows go over a page: cut at about this part of each cell, from 0 to 1, and the page begins with the heading again. */
  readonly torn?: {
    readonly rows: readonly number[]
    readonly at: number
    readonly heading: boolean
    readonly title: boolean
  }
  /** Standards, by their place, that have lost their numbers. */
  readonly lostNumbers?: readonly number[]
  /** Signs of the page after these rows. */
  readonly debris?: readonly { readonly after: number; readonly words: string }[]
  readonly emptyColumn?: boolean
  /** Section rows fall apart over several cells. */
  readonly tornSections?: boolean
  /** The lines of the scale are printed in this order. */
  readonly scaleOrder?: readonly number[]
  /** Soft hyphens stand inside long words. */
  readonly softHyphens?: boolean
  /** Standards, by their place, whose cells slid to the left: two columns stand in the first, and each other one too early. */
  readonly interleaved?: readonly number[]
  /** Cells hold running text, their lines one after another. */
  readonly running?: boolean
}

/** The document as it comes out of that. */
export const damaged = (document: readonly Printed[], damage: Damage): readonly Printed[] => {
  const steps: readonly ((document: readonly Printed[]) => readonly Printed[])[] = [
    before => (damage.running ? inRows(before, runningRow) : before),
    before => (damage.lostNumbers ? withoutNumbers(before, damage.lostNumbers) : before),
    before => (damage.interleaved ? slid(before, damage.interleaved) : before),
    before => (damage.torn ? inTables(before, rows => tornRows(rows, damage.torn)) : before),
    before => (damage.tornSections ? inRows(before, tornSection) : before),
    before => (damage.emptyColumn ? inRows(before, withEmptyColumn) : before),
    before => (damage.debris ? withDebris(before, damage.debris) : before),
    before => (damage.scaleOrder ? reordered(before, damage.scaleOrder) : before),
    before => (damage.softHyphens ? inRows(before, softened) : before),
  ]
  return steps.reduce((before, step) => step(before), document)
}

const inTables = (document: readonly Printed[], change: (rows: readonly Row[]) => readonly Row[]): readonly Printed[] =>
  document.map(block => (block.kind === 'table' ? { ...block, rows: change(block.rows) } : block))

const inRows = (document: readonly Printed[], change: (row: Row) => Row): readonly Printed[] =>
  inTables(document, rows => rows.map(change))

const runningRow = (row: Row): Row =>
  row.kind === 'standard' ? { ...row, cells: row.cells.map(cell => ({ ...cell, lines: [cell.lines.join(' ')] })) } : row

const withoutNumbers = (document: readonly Printed[], places: readonly number[]): readonly Printed[] => {
  let at = 0
  return inRows(document, row => {
    if (row.kind !== 'standard' || !places.includes(at++)) return row
    const [first, ...rest] = row.cells
    return { ...row, cells: [{ lines: (first?.lines ?? []).map(words => words.replace(/^\d+\.?\s*/, '')) }, ...rest] }
  })
}

const slid = (document: readonly Printed[], places: readonly number[]): readonly Printed[] => {
  let at = 0
  return inRows(document, row => {
    if (row.kind !== 'standard' || !places.includes(at++)) return row
    const [title, low, mid, ...rest] = row.cells
    if (!title || !low || !mid) return row
    return { ...row, cells: [title, { lines: [...low.lines, ...mid.lines] }, ...rest, { lines: [] }] }
  })
}

/** Cuts the words of a cell in two, between two words and never at their ends. */
const cutCell = ({ lines }: Cell, part: number): readonly [Cell, Cell] => {
  const words = lines.flatMap((line, at) => line.split(' ').map(word => ({ word, at })))
  if (words.length < 2) return [{ lines }, { lines: [] }]
  const cut = Math.min(words.length - 1, Math.max(1, Math.round(words.length * part)))
  const gathered = (some: typeof words): Cell => ({
    lines: [...new Set(some.map(({ at }) => at))].map(at =>
      some
        .filter(word => word.at === at)
        .map(({ word }) => word)
        .join(' '),
    ),
  })
  return [gathered(words.slice(0, cut)), gathered(words.slice(cut))]
}

const tornRows = (rows: readonly Row[], torn: Damage['torn']): readonly Row[] => {
  const heading = rows.find(({ kind }) => kind === 'heading')
  let at = 0
  return rows.flatMap(row => {
    if (!torn || row.kind !== 'standard' || !torn.rows.includes(at++)) return [row]
    const isTitle = (column: number): boolean =>
      column === 0 || (column === 1 && /^\d*$/.test(row.cells[0]?.lines[0] ?? ''))
    const halves = row.cells.map((cell, column) =>
      isTitle(column) ? ([cell, torn.title ? cell : { lines: [] }] as const) : cutCell(cell, torn.at),
    )
    return [
      { ...row, cells: halves.map(([first]) => first) },
      ...(torn.heading && heading ? [heading] : []),
      { kind: 'rest', cells: halves.map(([, second]) => second) },
    ]
  })
}

const tornSection = (row: Row): Row => {
  const [cell] = row.cells
  if (row.kind !== 'section' || !cell) return row
  const words = cell.lines.join(' ')
  const cut = words.lastIndexOf(' ')
  return {
    ...row,
    cells: [
      { lines: [] },
      { lines: [words.slice(0, cut)] },
      { lines: [words.slice(cut + 1)] },
      { lines: [] },
      { lines: [] },
    ],
  }
}

const withEmptyColumn = (row: Row): Row => {
  const [first, ...rest] = row.cells
  if (row.kind === 'section' && first?.across) return { ...row, cells: [{ ...first, across: first.across + 1 }] }
  return { ...row, cells: [...(first ? [first] : []), { lines: [] }, ...rest] }
}

/** A stray sign ends the table; what follows is a table of its own with the heading again. */
const withDebris = (document: readonly Printed[], debris: NonNullable<Damage['debris']>): readonly Printed[] =>
  document.flatMap((block): readonly Printed[] => {
    if (block.kind !== 'table') return [block]
    const heading = block.rows.filter(({ kind }) => kind === 'heading')
    const parts: Printed[] = []
    let rows: Row[] = []
    for (const [at, row] of block.rows.entries()) {
      rows.push(row)
      const sign = row.kind === 'heading' ? undefined : debris.find(({ after }) => after === at)
      if (!sign || at === block.rows.length - 1) continue
      parts.push({ kind: 'table', rows }, { kind: 'line', words: sign.words })
      rows = [...heading]
    }
    return [...parts, { kind: 'table', rows }]
  })

const reordered = (document: readonly Printed[], order: readonly number[]): readonly Printed[] => {
  const isPoint = (block: Printed) => block.kind === 'line' && /^Score \d - /.test(block.words)
  const points = document.filter(isPoint)
  let at = 0
  return document.map(block => (isPoint(block) ? (points[order[at++] ?? 0] ?? block) : block))
}

const softened = (row: Row): Row =>
  row.kind === 'heading'
    ? row
    : {
        ...row,
        cells: row.cells.map(cell => ({
          ...cell,
          lines: cell.lines.map(words => words.replace(/\b([a-z]{4})([a-z]{4,})/, '$1\u00AD$2')),
        })),
      }
