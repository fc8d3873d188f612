import { note, paragraph, prose, table, type Block, type Cell } from '#documents'
import { isBlank } from '#ground'

const notWritten = 'Not written yet.'

/** A text of the plan, or that it is not there. */
export const textOf = (words: string): readonly Block[] => (isBlank(words) ? [note(notWritten)] : prose(words))

/** The same inside a table. */
export const cellOf = (words: string, nothing = 'Not written yet'): Cell =>
  isBlank(words) ? [note(nothing)] : prose(words)

/** One line that is a number or a name, never a list. */
export const lineOf = (words: string, nothing = 'Not written yet'): Cell => [
  isBlank(words) ? note(nothing) : paragraph(words),
]

/** A table, or in its place the words that nothing is there. */
export const tableOr = (nothing: string, options: Parameters<typeof table>[0]): readonly Block[] =>
  options.rows.length === 0 ? [note(nothing)] : [table(options)]
