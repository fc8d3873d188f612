import type { Vocabulary } from './vocabulary.ts'

export type TornWord = { readonly torn: string; readonly whole: string }

/**
 * Words of a text that a line end, a soft hyphen or a scan seems to have torn: the halves make a word that the
 * document has elsewhere, and one of them is a word nowhere else. What they are is for a person to say.
 */
export const tornWords = (words: string, vocabulary: Vocabulary): readonly TornWord[] => {
  const soft = [...words.matchAll(/(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:\u00AD[\p{L}\p{M}]+)+/gu)].map(([torn]) => ({
    torn,
    whole: torn.replaceAll('\u00AD', ''),
  }))
  const hyphens = [...words.matchAll(/(?<!\p{L})\p{L}+-\s\p{Ll}[\p{L}-]*/gu)]
    .filter(([torn]) => !/-\s(?:and|or|to|a|neu)\b/u.test(torn))
    .map(([torn]) => ({ torn, whole: torn.replace(/-\s/, '-') }))
  return [...soft, ...hyphens, ...halves(words, vocabulary)]
}

const halves = (words: string, vocabulary: Vocabulary): readonly TornWord[] =>
  [...words.matchAll(/(?<![\p{L}\p{M}'’-])(?=([\p{L}\p{M}]+)\s+(\p{Ll}[\p{L}\p{M}]*)(?![\p{L}'’-]))/gu)].flatMap(
    ({ 1: left = '', 2: right = '', index }) => {
      const times = (word: string) => vocabulary.get(word.toLowerCase()) ?? 0
      const isTorn =
        left.length + right.length > 4 && times(left + right) > 0 && (times(left) <= 1 || times(right) <= 1)
      const torn = words.slice(index).match(/^\S+\s+[\p{L}\p{M}]+/u)?.[0]
      return isTorn && torn !== undefined && !/^(?:a|i|an|the|y|yr)$/i.test(left) ? [{ torn, whole: left + right }] : []
    },
  )

/** The text with its torn words whole. */
export const mendedWords = (words: string, torn: readonly TornWord[]): string =>
  torn.reduce((text, word) => text.replace(word.torn, word.whole), words)
