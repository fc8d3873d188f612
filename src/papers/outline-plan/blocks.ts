import { note, paragraph, prose, table, type Block, type Cell } from '#documents'
import { isBlank } from '#ground'

/** What stands where nothing is written: a draft can still be filled, a signed plan cannot. */
export type Gap = 'Not written yet' | 'Nothing written'

/** A text of the plan, or that it is not there. */
export const textOf = (words: string, gap: Gap): readonly Block[] => (isBlank(words) ? [note(`${gap}.`)] : prose(words))

/** The same inside a table. */
export const cellOf = (words: string, nothing: string): Cell => (isBlank(words) ? [note(nothing)] : prose(words))

/** One line that is a number or a name, never a list. */
export const lineOf = (words: string, nothing: string): Cell => [isBlank(words) ? note(nothing) : paragraph(words)]

/** A table, or in its place the words that nothing is there. */
export const tableOr = (nothing: string, options: Parameters<typeof table>[0]): readonly Block[] =>
  options.rows.length === 0 ? [note(nothing)] : [table(options)]
