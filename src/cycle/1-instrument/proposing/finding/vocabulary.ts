import type { Original } from '../original.ts'

/** The words of a document in small letters, each with how often it stands there. */
export type Vocabulary = ReadonlyMap<string, number>

/** The words of a text: letters, with hyphens and apostrophes inside. */
export const tokensOf = (words: string): readonly string[] =>
  words.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu) ?? []

/** Every text of a document, to the letter, in order. */
export const textsOf = (original: Original): readonly string[] =>
  original.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block.line.words]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ words }) => words))),
  )

export const vocabularyOf = (original: Original): Vocabulary => {
  const counted = new Map<string, number>()
  for (const text of textsOf(original))
    for (const token of tokensOf(text)) counted.set(token, (counted.get(token) ?? 0) + 1)
  return counted
}

/** Words that headings of frameworks are made of; known also where the document tears each of them. */
const known = new Set(['standard', 'standards', 'section', 'score', 'evidence', 'question', 'questions', 'statement'])

const isWord = (vocabulary: Vocabulary, token: string, besides = 0): boolean =>
  known.has(token) || (vocabulary.get(token) ?? 0) > besides

/**
 * How the ends of two neighbouring texts belong together: torn inside a word when the two halves make a word of the
 * document, or when neither is one.
 */
export const glueBetween = (vocabulary: Vocabulary, before: string, after: string): '' | ' ' => {
  const left = /(?<![\p{L}-])[\p{L}-]+$/u.exec(before)?.[0].toLowerCase()
  const right = /^\p{L}+/u.exec(after)?.[0].toLowerCase()
  if (left === undefined || right === undefined || /^\p{Lu}/u.test(after)) return ' '
  if (isWord(vocabulary, left + right)) return ''
  if (isWord(vocabulary, left.slice(0, -1) + right, left.slice(0, -1) === '' ? 1 : 0)) return ''
  return isWord(vocabulary, left, 1) || isWord(vocabulary, right, 1) ? ' ' : ''
}

/** The two with the letter between them once where a scan printed it twice: `Gover` and `rnance`. */
export const withoutDouble = (vocabulary: Vocabulary, before: string, after: string): string => {
  const left = /(?<![\p{L}-])[\p{L}-]+$/u.exec(before)?.[0].toLowerCase() ?? ''
  const right = /^\p{L}+/u.exec(after)?.[0].toLowerCase() ?? ''
  const glue = glueBetween(vocabulary, before, after)
  const isDouble =
    glue === '' && left.length > 1 && !isWord(vocabulary, left + right) && isWord(vocabulary, left.slice(0, -1) + right)
  return (isDouble ? before.slice(0, -1) : before) + glue + after
}

/** Page numbers, signs, stray letters and paths of files: what a page carries besides what it says. */
export const isDebris = (vocabulary: Vocabulary, words: string): boolean => {
  const text = words.trim()
  if (/^(?:page|tudalen|p\.)\s*\d+(?:\s*(?:of|o|\/)\s*\d+)?$/i.test(text)) return true
  if (/^(?:[A-Z]:\\|\\\\[^\\\s]+\\|file:\/\/)/.test(text)) return true
  const tokens = tokensOf(text)
  const letters = tokens.join('').length
  if (letters <= 2) return text.length <= 12
  return (
    letters <= 4 && text.length <= 12 && tokens.every(token => token.length < 4 && (vocabulary.get(token) ?? 0) <= 1)
  )
}
