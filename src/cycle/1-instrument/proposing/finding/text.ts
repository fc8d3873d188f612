import type { Place } from '../original.ts'
import type { Fragment } from '../proposal.ts'

/** A text under way: stretches of the document and what stands between each and the one before it. */
export type Text = readonly (Fragment & { readonly glue: '' | ' ' })[]

export const textAt = (place: Place, words: string): Text => [{ place, words, glue: ' ' }]

/** The words of a text, without space at either end. */
export const wordsIn = (text: Text): string =>
  text
    .map(({ words, glue }, at) => (at === 0 ? words : glue + words))
    .join('')
    .trim()

/** Two texts as one, the torn ends put together with one space or with nothing. */
export const joined = (one: Text, other: Text, glue: '' | ' ' = ' '): Text =>
  other.length === 0 ? one : [...one, ...other.map((part, at) => (at === 0 ? { ...part, glue } : part))]

/** No page tears a text into more pieces than this; what goes on after them is another. */
const mostPieces = 60

/** Whether a text may be a torn one that goes on. */
export const mayGoOn = (text: Text): boolean => text.length < mostPieces

/** As much of a text as a sentence about it quotes. */
export const glimpse = (words: string): string => (words.length > 200 ? words.slice(0, 200) : words)

/** The text cut before each of the places in its words, which rise; the space at a cut goes. */
export const cutAt = (text: Text, places: readonly number[]): readonly Text[] => {
  const whole = text.map(({ words, glue }, at) => (at === 0 ? words : glue + words))
  const starts = whole.map((_, at) => whole.slice(0, at).join('').length)
  const bounds = [0, ...places, whole.join('').length]
  return bounds
    .slice(0, -1)
    .map((from, index) => {
      const to = bounds[index + 1] ?? from
      return text.flatMap((part, at) => {
        const start = (starts[at] ?? 0) + (at === 0 ? 0 : part.glue.length)
        const words = part.words.slice(Math.max(0, from - start), Math.max(0, to - start))
        return words.trim() === '' ? [] : [{ ...part, words }]
      })
    })
    .filter(part => part.length > 0)
    .map(part => trimmed(part))
}

/** The text without space at either end. */
export const trimmed = (text: Text): Text =>
  text.map((part, at) => {
    const begun = at === 0 ? part.words.trimStart() : part.words
    return { ...part, words: at === text.length - 1 ? begun.trimEnd() : begun }
  })

export const fragmentsOf = (text: Text): readonly Fragment[] => text.map(({ place, words }) => ({ place, words }))

/** True when the words end as a sentence does, a bracket or a quotation mark after it or not. */
export const isEnded = (words: string): boolean => /[.?!…:;؟。]["'”’»)\]]*$/u.test(words.trim())

/** True when the words go on from something: a small letter, or a sign that no sentence begins with. */
export const goesOn = (words: string): boolean => /^(?:\p{Ll}|[,;:.)\]–—&/-])/u.test(words.trim())
