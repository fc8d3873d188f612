import { heading, marked, note, paragraph, prose, table, type Block, type Cell } from '#documents'
import { isBlank } from '#ground'
import type { Marking } from '../reading-in/origin.ts'

/** What stands where nothing is written: a draft can still be filled, a signed plan cannot. */
export type Gap = 'Not written yet' | 'Nothing written'

/** A text of the plan, or that it is not there. */
export const textOf = (words: string, gap: Gap): readonly Block[] => (isBlank(words) ? [note(`${gap}.`)] : prose(words))

/** How the texts of a paper are written: what stands where nothing is, and the marks by which they are found again. */
export type Writing = { readonly gap: Gap; readonly mark: Marking }

/** A text under its heading, marked so that it is found again when the file comes back edited. */
export const fieldOf = (
  title: readonly [level: 2 | 3, text: string],
  key: string,
  words: string,
  { gap, mark }: Writing,
): readonly Block[] => marked(mark(key, words), [heading(...title), ...innerOf(words, `${gap}.`)])

/** The same in a table, where its row names it. */
export const fieldIn = (key: string, words: string, { gap, mark }: Writing): Cell =>
  marked(mark(key, words), innerOf(words, gap))

/** What is written, or that it is not there. */
export const innerOf = (words: string, nothing: string) => (isBlank(words) ? [note(nothing)] : prose(words))

/** The same inside a table. */
export const cellOf = (words: string, nothing: string): Cell => (isBlank(words) ? [note(nothing)] : prose(words))

/** One line that is a number or a name, never a list. */
export const lineOf = (words: string, nothing: string): Cell => [isBlank(words) ? note(nothing) : paragraph(words)]

/** A table whose rows stay on one page, or in its place the words that nothing is there. */
export const tableOr = (nothing: string, options: Parameters<typeof table>[0]): readonly Block[] =>
  options.rows.length === 0 ? [note(nothing)] : [table({ ...options, wholeRows: true })]
