import { shapesOf, type Shape } from './columns.ts'
import { isControlTable } from './control-table.ts'
import type { Gathered } from './gathering.ts'
import { isChecklistHeading, numberedIn, sectionIn, stepIn } from './headings.ts'
import type { Block, OriginalTable } from '../original.ts'
import type { ColumnTaken, Proposal } from '../proposal.ts'
import { withoutScale } from './scale-reading.ts'
import { scalesIn, type ScaleRows } from './scale-table.ts'
import { pointIn, scoresIn } from './scores.ts'
import { asks } from './sentence.ts'
import { isUseful } from './useful.ts'

type Paragraph = Extract<Block, { kind: 'paragraph' }>

/** What a person said of columns and tables; `next` is the first id that no part has had before. */
export type Told = Pick<Proposal, 'tables'> & {
  readonly columns?: readonly ColumnTaken[]
  readonly next?: number
  /** Nothing else in the document holds a standard: a table may, whatever its headings say. */
  readonly isOpen?: boolean
}

type Tables = {
  readonly shapes: readonly Shape[]
  readonly scales: readonly ScaleRows[]
  readonly control: readonly OriginalTable[]
  readonly kind: Proposal['kind']
}

/** What each table is: the scale, who made the document and when, or one that may hold standards. A checklist has no scale. */
export const tablesIn = ({ original, vocabulary }: Gathered, lines: readonly Paragraph[], told: Told): Tables => {
  const isOther = (block: string): boolean => told.tables?.some(table => table.block === block) === true
  const tables = original.blocks.filter(block => block.kind === 'table')
  const control = tables.filter(table => !isOther(table.id) && isControlTable(table))
  const scales = scalesIn(original, isOther)
  const columns = told.columns ?? []
  const shaped = (some: readonly OriginalTable[]) => {
    const alone = shapesOf(some, vocabulary)
    const isSilent = (table: OriginalTable): boolean =>
      alone.some(shape => shape.table === table && !isUseful(shape, 'statements'))
    const isOpen = (table: OriginalTable): boolean =>
      isSilent(table) && (told.isOpen === true || columns.some(({ block }) => block === table.id))
    const shapes = some.some(isOpen) ? shapesOf(some, vocabulary, isOpen) : alone
    return shapes.map(shape => withTaken(shape, columns))
  }
  const others = tables.filter(table => !control.includes(table))
  const rest = others.flatMap(table => {
    const scale = scales.find(each => each.table === table)
    const left = scale ? withoutScale(scale) : table
    return left.rows.length === 0 ? [] : [left]
  })
  const shapes = shaped(rest)
  const kind = kindOf(shapes, lines)
  return kind === 'checklist' && scales.length > 0
    ? { shapes: shaped(others), scales: [], control, kind }
    : { shapes, scales, control, kind }
}

/** Whether labels of scores stand somewhere with the word for it. */
export const saysScale = (shapes: readonly Shape[], lines: readonly Paragraph[]): boolean =>
  lines.some(({ line }) => pointIn(line.words)) ||
  shapes.some(({ columns }) =>
    columns.some(({ role, heading }) => role.as === 'band' && scoresIn(heading).labels.size > 0),
  )

const kindOf = (shapes: readonly Shape[], lines: readonly Paragraph[]): Proposal['kind'] => {
  const roles = shapes.flatMap(({ columns }) => columns.map(({ role }) => role.as))
  if (roles.includes('band') || roles.includes('score')) return 'banded'
  const headings = shapes.flatMap(({ columns }) => columns.map(({ heading }) => heading))
  const words = lines.map(({ line }) => line.words)
  const steps = [...headings, ...words].filter(text => stepIn(text)).length
  const hasAnswers = [...headings, ...words].some(text => isChecklistHeading(text))
  const isListOfQuestions = roles.includes('prompt') && !roles.includes('standard')
  const questions = words.filter(asks).length
  const numbered = words.filter(text => numberedIn(text) && !asks(text)).length
  if (isListOfQuestions || (steps > 1 && (hasAnswers || questions > 2))) return 'checklist'
  if (roles.includes('standard')) return 'statements'
  const hasScale = words.some(text => pointIn(text))
  return hasAnswers && questions > numbered && !hasScale && words.some(text => sectionIn(text) ?? stepIn(text))
    ? 'checklist'
    : 'statements'
}

const withTaken = (shape: Shape, taken: readonly ColumnTaken[]): Shape => {
  const columns = shape.columns.map(column => {
    const said = taken.find(one => one.block === shape.table.id && one.column === column.column)
    if (!said) return column
    const role = said.role.as === 'band' ? ({ as: 'band', heading: said.heading } as const) : said.role
    return { ...column, role, isGuess: false, isSaid: true as const }
  })
  return { ...shape, columns: describing(withOneOfStandards(columns)) }
}

/** Where a person said which column holds the standards, one that was thought to hold them holds none. */
const withOneOfStandards = (columns: Shape['columns']): Shape['columns'] =>
  columns.some(({ role, isSaid }) => role.as === 'standard' && isSaid)
    ? columns.map(column =>
        column.role.as === 'standard' && !column.isSaid ? { ...column, role: { as: 'aside' }, isGuess: true } : column,
      )
    : columns

/** Where a person said which column holds the scores of rows, the columns that nobody knew describe them. */
const describing = (columns: Shape['columns']): Shape['columns'] => {
  const roles = columns.map(({ role }) => role.as)
  const isOpen = roles.includes('score') && !roles.includes('statement')
  return columns.map(column =>
    isOpen && !column.isSaid && (column.role.as === 'aside' || column.role.as === 'band')
      ? { ...column, role: { as: 'statement' } }
      : column,
  )
}
