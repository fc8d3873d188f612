import { cellWords, gradesAmong, isColumnName, isHeadRow, patterns } from './column-names.ts'
import { isChecklistHeading, plain, sectionIn, stepIn } from './headings.ts'
import { isBandName, isLevelHeading, levelIn } from './levels.ts'
import type { OriginalRow, OriginalTable } from '../original.ts'
import type { ColumnRole } from '../post.ts'
import { byScore, type ByScore } from './score-columns.ts'
import { scoresIn } from './scores.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a column of a table is before its band has an id. */
export type RoleFound = Exclude<ColumnRole, { as: 'band' }> | { readonly as: 'band'; readonly heading: string }

export type ColumnFound = {
  readonly column: number
  readonly heading: string
  readonly role: RoleFound
  /** Not told by its heading. */
  readonly isGuess: boolean
  /** A person said so. */
  readonly isSaid?: true
}

/** A table with the rows of its heading and what each column is. `like` is the same for tables with one heading. */
export type Shape = {
  readonly table: OriginalTable
  readonly headRows: readonly number[]
  readonly columns: readonly ColumnFound[]
  readonly like: string
  /** Its headings say nothing, and it is taken all the same. */
  readonly isOpen?: true
}

const headRowsOf = (table: OriginalTable, isOpen: boolean): readonly OriginalRow[] => {
  const marked = table.rows.filter(({ isHeading }) => isHeading)
  if (marked.length > 0 && marked.length < table.rows.length) return marked
  const first = table.rows.slice(0, 12)
  const best = first.find(isHeadRow) ?? overLevels(first) ?? topRow(first) ?? (isOpen ? shortRow(table) : undefined)
  if (!best)
    return first.filter(row => row.cells.length === 1 && isChecklistHeading(cellWords(row.cells[0]))).slice(0, 1)
  const next = table.rows[table.rows.indexOf(best) + 1]
  const isSecond =
    next !== undefined &&
    next.cells.length > 1 &&
    best.cells.some(({ across }) => across > 1) &&
    next.cells.every(cell => scoresIn(cellWords(cell)).scores.length > 0)
  return isSecond ? [best, next] : [best]
}

/** A first row whose cell stands over scores, whatever it says beside that. */
const overLevels = ([first, ...rest]: readonly OriginalRow[]): OriginalRow | undefined => {
  const over = first?.cells.find(cell => isLevelHeading(cellWords(cell)))
  const below = rest.flatMap(({ cells }) => cells.filter(({ column }) => column === over?.column))
  const isOver = below.length > 1 && below.every(cell => levelIn(cellWords(cell)).length > 0)
  return over && isOver && first && first.cells.length > 1 ? first : undefined
}

/** A first row of short cells over longer ones, where one of them says what its column holds. */
const topRow = ([first, ...rest]: readonly OriginalRow[]): OriginalRow | undefined => {
  if (!first || first.cells.length < 3 || rest.length < 3) return undefined
  const longest = ({ cells }: OriginalRow): number => Math.max(0, ...cells.map(cell => cellWords(cell).length))
  const isOver = longest(first) < 40 && rest.every(row => longest(row) > longest(first))
  return isOver && first.cells.some(cell => isColumnName(cellWords(cell))) ? first : undefined
}

/** A first row over at least two others that ends no sentence; each of them is longer or ends one, in any language. */
const shortRow = ({ rows: [first, ...rest] }: OriginalTable): OriginalRow | undefined => {
  const lengthOf = ({ cells }: OriginalRow): number => cells.map(cellWords).join('').length
  const ends = ({ cells }: OriginalRow): boolean => cells.some(cell => /[.!?؟。]$/u.test(cellWords(cell)))
  const isHeading =
    first !== undefined &&
    rest.length > 1 &&
    rest.every(row => lengthOf(row) > lengthOf(first) || ends(row)) &&
    rest.every(({ cells }) => cells.length <= first.cells.length) &&
    first.cells.every(cell => cellWords(cell).length < 40) &&
    !ends(first)
  return isHeading ? first : undefined
}

/** The heading of each column; a cell that spans several stands over each of them. */
const headingsOf = (rows: readonly OriginalRow[]): ReadonlyMap<number, string> => {
  const headings = new Map<number, string>()
  for (const row of rows)
    for (const cell of row.cells)
      for (let at = cell.column; at < cell.column + cell.across; at++)
        headings.set(at, row === rows[0] || cell.across === 1 ? cellWords(cell) : (headings.get(at) ?? ''))
  return headings
}

const widthOf = (table: OriginalTable): number =>
  Math.max(
    ...table.rows.flatMap(row => [row.width ?? 0, ...row.cells.map(({ column, across }) => column + across - 1)]),
  )

const isSectionRow = ({ cells: [first, ...others] }: OriginalRow): boolean =>
  others.length === 0 && first !== undefined && (first.across > 1 || sectionIn(cellWords(first)) !== undefined)

/** How the columns of all tables with the same heading are filled. */
type Fill = { readonly rows: number; readonly filled: number; readonly long: number; readonly numbers: number }

const fillOf = (tables: readonly (readonly OriginalRow[])[], column: number): Fill => {
  const rows = tables.flat()
  const texts = rows
    .map(({ cells }) => cellWords(cells.find(cell => cell.column === column)))
    .filter(words => words !== '')
  return {
    rows: rows.length,
    filled: texts.length,
    long: texts.filter(words => words.length > 15).length,
    numbers: texts.filter(words => /^[A-Z]?\d{1,3}(?:\.\d+)?[.)]?$/.test(words)).length,
  }
}

const isEmpty = ({ rows, filled, long }: Fill): boolean => filled === 0 || (long === 0 && filled * 5 < rows)

const roleOf = (heading: string, fill: Fill): RoleFound | undefined => {
  const isBand = isBandName(heading) && fill.long * 2 > fill.filled
  if (isBand) return undefined
  if (patterns.number.test(heading.trim())) return { as: 'number' }
  if (fill.filled > 0 && fill.numbers === fill.filled && !scoresIn(heading).labels.size) return { as: 'number' }
  if (heading === '') return isEmpty(fill) ? { as: 'aside' } : undefined
  if (isEmpty(fill)) return { as: patterns.standard.test(heading) ? 'standard' : 'answer' }
  if (scoresIn(heading).scores.length > 0) return { as: 'band', heading }
  if (patterns.prompt.test(heading) || stepIn(heading)) return { as: 'prompt' }
  if (patterns.standard.test(heading)) return { as: 'standard' }
  if (patterns.note.test(heading)) return { as: 'note' }
  return patterns.answer.test(heading) ? { as: 'answer' } : undefined
}

/** `Star` and `ndard` over two columns: one heading over the numbers and the titles. */
const mended = (headings: ReadonlyMap<number, string>, vocabulary: Vocabulary): ReadonlyMap<number, string> => {
  const result = new Map(headings)
  for (const [column, heading] of headings) {
    const next = headings.get(column + 1)
    if (next === undefined || !/^\p{L}+$/u.test(heading) || !/^\p{Ll}+$/u.test(next)) continue
    const whole = [heading + next, heading.slice(0, -1) + next].find(word => vocabulary.has(word.toLowerCase()))
    if (whole === undefined) continue
    result.set(column, '')
    result.set(column + 1, whole)
  }
  return result
}

/**
 * What the columns of each table are: told by their headings, else by what stands in them.
 * @param isOpen Whether the first row of a table may be its heading though no word of it is known.
 */
export const shapesOf = (
  tables: readonly OriginalTable[],
  vocabulary: Vocabulary,
  isOpen: (table: OriginalTable) => boolean = () => false,
): readonly Shape[] => {
  let before: { headings: ReadonlyMap<number, string>; like: string; width: number } | undefined
  const none: ReadonlyMap<number, string> = new Map()
  const bare = tables.map(table => {
    const rows = headRowsOf(table, isOpen(table))
    const width = widthOf(table)
    const isNew = rows.length > 0
    const headings = isNew ? mended(headingsOf(rows), vocabulary) : before?.width === width ? before.headings : none
    const like = isNew ? [...headings.values()].map(plain).join('|') : before?.width === width ? before.like : table.id
    if (isNew) before = { headings, like, width }
    return { table, headRows: rows.map(({ number }) => number), headings, like, width }
  })
  const alikes = Map.groupBy(bare, ({ like }) => like)
  const told = new Map<string, readonly ColumnFound[]>()
  return bare.map(({ headings, width, ...shape }) => {
    const same = alikes.get(shape.like) ?? []
    const key = `${shape.like} ${width}`
    const columns = told.get(key) ?? columnsOf(headings, width, same)
    told.set(key, columns)
    return { ...shape, columns, ...(isOpen(shape.table) ? { isOpen: true as const } : {}) }
  })
}

const columnsOf = (
  headings: ReadonlyMap<number, string>,
  width: number,
  same: readonly { readonly table: OriginalTable; readonly headRows: readonly number[] }[],
): readonly ColumnFound[] => {
  const bodies = same.map(({ table, headRows }) =>
    table.rows.filter(row => !headRows.includes(row.number) && !isSectionRow(row)),
  )
  const grades = gradesAmong([...headings.values()])
  const scored = byScore(headings, width, bodies)
  const columns = Array.from({ length: width }, (_, at) => {
    const heading = headings.get(at + 1) ?? ''
    const fill = fillOf(bodies, at + 1)
    const role = grades.has(heading) ? ({ as: 'band', heading } as const) : roleOf(heading, fill)
    return { column: at + 1, heading, fill, role }
  })
  return guessed(scored === undefined ? columns : columns.map(column => roleByScore(column, scored)))
}

/** In a table whose rows are for one score each. */
const roleByScore = (found: Unsure, { score, standard, statements }: ByScore): Unsure => {
  const { column, role } = found
  if (column === score) return { ...found, role: { as: 'score' } }
  if (column === standard) return { ...found, role: { as: 'standard' } }
  return statements.includes(column) && role?.as !== 'number' ? { ...found, role: { as: 'statement' } } : found
}

type Unsure = { column: number; heading: string; fill: Fill; role: RoleFound | undefined }

/** Columns without a telling heading: the first with texts is the standard, those between it and the prompts are bands. */
const guessed = (columns: readonly Unsure[]): readonly ColumnFound[] => {
  const firstText = columns.find(({ role, fill }) => role === undefined && fill.filled > 0)
  const hasStandard = columns.some(({ role }) => role?.as === 'standard')
  const hasPrompt = columns.some(({ role }) => role?.as === 'prompt')
  const hasAnswer = columns.some(({ role }) => role?.as === 'answer')
  const isByScore = columns.some(({ role }) => role?.as === 'score')
  const needsStandard = !hasStandard && !isByScore && !(hasPrompt && hasAnswer)
  const open = columns.filter(({ role, fill }) => role === undefined && fill.filled > 0)
  const others = open.length - (needsStandard ? 1 : 0)
  return columns.map(({ column, heading, role, fill }) => {
    if (role) return { column, heading, role, isGuess: false }
    if (fill.filled === 0) return { column, heading, role: { as: 'aside' }, isGuess: false }
    if (needsStandard && column === firstText?.column)
      return { column, heading, role: { as: 'standard' }, isGuess: true }
    const asBand: RoleFound = others > 1 && heading !== '' ? { as: 'band', heading } : { as: 'aside' }
    return { column, heading, role: asBand, isGuess: !(asBand.as === 'band' && isBandName(heading)) }
  })
}
