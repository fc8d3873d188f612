import type { QuestionAsAsked } from '#instrument'
import type { FileRead, Row } from '#reading'
import { fieldOf, flat, tablesIn, textIn } from '../reading-in/form/cells.ts'
import type { Names } from './names.ts'
import type { FormField } from '../self-analysis/group-marks.ts'

/** What the tables of a form say of each standard, and what in them belongs to none. */
export type FormRows = {
  readonly cells: ReadonlyMap<number, Partial<Record<FormField, string>>>
  /** The standards that were found by their name, and not by a number alone. */
  readonly byName: ReadonlySet<number>
  /** What else the rows call a standard that they have the number of: it may be another one. */
  readonly called: ReadonlyMap<number, string>
  readonly unplaced: readonly string[]
}

type Columns = { readonly name: number; readonly fields: ReadonlyMap<FormField, number> }

/** Which column holds what; `undefined` for a row that heads no answers. */
const headingsIn = (row: Row, asked: readonly QuestionAsAsked[]): Columns | undefined => {
  const fields = new Map<FormField, number>()
  let name: number | undefined
  for (const { column } of row.cells) {
    const text = textIn(row, column) ?? ''
    const field = fieldOf(text, asked)
    if (/^standards?$/.test(flat(text))) name ??= column
    else if (field !== undefined && !fields.has(field)) fields.set(field, column)
  }
  const isHeading = fields.size > 0 && (name !== undefined || (fields.has('score') && fields.size > 1))
  return isHeading ? { name: name ?? 0, fields } : undefined
}

/** `called`: the row as it names itself, where that is no name of the standard whose number it begins with. */
type Named = { readonly number: number; readonly byName: boolean; readonly called?: string }

/** The standard that a row is about: by its title, or by the number that it begins with. */
const standardIn = (row: Row, { name, fields }: Columns, names: Names): Named | undefined => {
  const before = row.cells.filter(({ column }) => column <= name && ![...fields.values()].includes(column))
  const called = before.map(({ column }) => textIn(row, column) ?? '').join(' ')
  const said = flat(called)
  const words = said.replace(/^(?:standard\s+)?\d{1,2}[.):]?\s*/, '')
  const named = words === '' ? undefined : names.find(({ isName }) => isName(words))
  if (named !== undefined) return { number: named.number, byName: true }
  const number = Number(/^(?:standard\s+)?(\d{1,2})(?:[.):\s]|$)/.exec(said)?.[1])
  if (!names.some(each => each.number === number)) return undefined
  return { number, byName: false, ...(/\p{L}/u.test(words) ? { called: short(called) } : {}) }
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

const wordsIn = (row: Row): string => short(row.cells.map(({ column }) => textIn(row, column) ?? '').join(' '))

/** Reads every table that is headed as a form. A second text for the same box is not put in: it is said to be left over. */
export const rowsIn = (file: FileRead, asked: readonly QuestionAsAsked[], names: Names): FormRows => {
  const cells = new Map<number, Partial<Record<FormField, string>>>()
  const byName = new Set<number>()
  const called = new Map<number, string>()
  const unplaced: string[] = []
  for (const rows of tablesIn(file)) {
    let columns: Columns | undefined
    for (const row of rows) {
      const headings = headingsIn(row, asked)
      columns = headings ?? columns
      if (headings !== undefined || columns === undefined) continue
      const named = standardIn(row, columns, names)
      if (named === undefined) {
        if (wordsIn(row) !== '') unplaced.push(wordsIn(row))
        continue
      }
      if (named.byName) byName.add(named.number)
      if (named.called !== undefined && !called.has(named.number)) called.set(named.number, named.called)
      unplaced.push(...putIn(cells, named.number, row, columns))
    }
  }
  return { cells, byName, called, unplaced }
}

/** Puts a row's texts into the boxes of its standard; gives back what found its box full. */
const putIn = (
  cells: Map<number, Partial<Record<FormField, string>>>,
  number: number,
  row: Row,
  { fields }: Columns,
): readonly string[] => {
  const boxes = cells.get(number) ?? {}
  const left = [...fields].flatMap(([field, column]) => {
    const text = textIn(row, column) ?? ''
    const before = boxes[field] ?? ''
    if (before !== '' && text !== '') return before === text ? [] : [short(`Standard ${number}, once more: ${text}`)]
    boxes[field] = before === '' ? text : before
    return []
  })
  cells.set(number, boxes)
  return left
}
