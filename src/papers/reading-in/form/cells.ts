import type { QuestionAsAsked } from '#instrument'
import type { FileRead, Paragraph, Part, Row } from '#reading'
import { formFields, type FormField } from '../../self-analysis/group-marks.ts'
import { asTyped } from '../typed.ts'

/** What stands in the cells of a form: for each standard, its fields as text. */
export type Cells = ReadonlyMap<number, Partial<Record<FormField, string>>>

/** A heading or a name for comparing: neither capitals nor the kind of a dash or an apostrophe matter. */
export const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const paragraphsIn = (parts: readonly Part[]): readonly Paragraph[] =>
  parts.flatMap(part =>
    part.kind === 'paragraph' ? [part] : part.rows.flatMap(row => row.cells.flatMap(cell => paragraphsIn(cell.parts))),
  )

/** What stands in a column of a row, as typed; `undefined` where the row has no such cell. */
export const textIn = (row: Row, column: number): string | undefined => {
  const cell = row.cells.find(each => each.column === column)
  return cell && asTyped(paragraphsIn(cell.parts))
}

/** Every table of a file, those inside cells among them; a sheet is one. */
export const tablesIn = (file: FileRead): readonly (readonly Row[])[] => {
  const inParts = (parts: readonly Part[]): readonly (readonly Row[])[] =>
    parts.flatMap(part =>
      part.kind === 'paragraph'
        ? []
        : [part.rows, ...part.rows.flatMap(row => row.cells.flatMap(cell => inParts(cell.parts)))],
    )
  return file.kind === 'word' ? inParts(file.parts) : file.sheets.map(({ rows }) => rows)
}

/** Short names that people give the columns, beside the form's own headings. */
const shortNames: Readonly<Record<FormField, readonly string[]>> = {
  score: ['score', 'our score', 'score 1-5', 'score (1-5)', 'score out of 5'],
  summary: ['summary', 'progress', 'summary of progress'],
  implications: ['implications'],
  variations: ['variations', 'where it varies'],
  evidence: ['evidence', 'supporting evidence'],
  voice: ['voice', 'voices', 'what families say'],
  strategic: ['strategic', 'strategic change', 'implications for strategic change'],
}

/** How the founding template begins its longer headings, whatever the partnership is called in them. */
const beginnings: Readonly<Partial<Record<FormField, string>>> = {
  summary: 'summary of progress',
  implications: 'implications for your',
  variations: 'variations across the',
}

/** The field that a heading stands for, by its own words in any section, by a short name, or by how it begins. */
export const fieldOf = (heading: string, asked: readonly QuestionAsAsked[]): FormField | undefined => {
  const said = flat(heading)
  if (said === '') return undefined
  const isHeading = (name: FormField): boolean =>
    asked.some(({ fields }) => {
      const own = fields[name] === undefined ? '' : flat(fields[name].heading)
      return own !== '' && (said === own || said.startsWith(`${own}:`))
    })
  const begins = (name: FormField): boolean => said.startsWith(beginnings[name] ?? said + said)
  return (
    formFields.find(isHeading) ?? formFields.find(name => shortNames[name].includes(said)) ?? formFields.find(begins)
  )
}

type Columns = ReadonlyMap<FormField, number>

/** Which column holds what; `undefined` for a row that heads no answers. */
const columnsIn = (row: Row, asked: readonly QuestionAsAsked[]): Columns | undefined => {
  const headings = row.cells.map(cell => ({ column: cell.column, text: asTyped(paragraphsIn(cell.parts)) }))
  if (!headings.some(({ text }) => flat(text) === 'standard')) return undefined
  const columns = new Map<FormField, number>()
  for (const { column, text } of headings) {
    const field = fieldOf(text, asked)
    if (field !== undefined && !columns.has(field)) columns.set(field, column)
  }
  return columns.size === 0 ? undefined : columns
}

/** The standard that a row is about, by its number or its name. */
const standardOf = (name: string, asked: readonly QuestionAsAsked[]): number | undefined => {
  const number = Number(/^\s*(?:standard\s+)?(\d{1,2})(?:[.):\s]|$)/i.exec(name)?.[1])
  const said = flat(name)
  return asked.find(
    ({ standard }) =>
      standard.number === number ||
      said === flat(standard.title) ||
      (said !== '' && said === flat(standard.shortTitle)),
  )?.standard.number
}

/** The answers of a form whose marks are gone: by the headings of its columns and the names of its rows. */
export const cellsByHeadings = (file: FileRead, asked: readonly QuestionAsAsked[]): Cells => {
  const found = new Map<number, Partial<Record<FormField, string>>>()
  for (const rows of tablesIn(file)) {
    let columns: Columns | undefined
    for (const row of rows) {
      const heads = columnsIn(row, asked)
      columns = heads ?? columns
      const named = row.cells.find(({ column }) => column === 0)
      const standard = standardOf(named === undefined ? '' : asTyped(paragraphsIn(named.parts)), asked)
      if (heads !== undefined || columns === undefined || standard === undefined) continue
      const cells = found.get(standard) ?? {}
      for (const [field, column] of columns) cells[field] ??= textIn(row, column) ?? ''
      found.set(standard, cells)
    }
  }
  return found
}
