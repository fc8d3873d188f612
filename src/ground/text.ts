/**
 * Text that can be stored and read back unchanged: no NUL (PostgreSQL refuses it) and no lone surrogate (it would be
 * silently replaced). Everything else that people type or paste is kept as it is.
 */
export const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

/** Line ends as Unix writes them; browsers post CRLF. Nothing else changes. */
export const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** True when nothing visible was written. */
export const isBlank = (text: string): boolean => text.trim() === ''

/** `one, two and three`. */
export const sayList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** `1 group`, `2 groups`. */
export const sayCount = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** What is written in a text line by line, without the empty lines. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The same words with a capital, to begin a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
