import { attributes, html, type Html } from '../html.ts'

/** A word with its explanation. */
type ExplainedWord = { readonly word: string; readonly stands?: string; readonly means: string }

/** Draws texts with their words explained, each word at its first place only. */
export type Explainer = (text: string) => Html

const start = /[\p{L}\p{N}]/u
const inside = /[\p{L}\p{N}\p{M}_]/u
const starts = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*/gu

/** `LSP`, `DoH`, `C&LP`: found only as they are written, for “has” is not HAS. */
const isExact = (word: string): boolean => (word.match(/\p{Lu}/gu)?.length ?? 0) > 1 && !/\s/.test(word)

type Known = {
  readonly explained: ExplainedWord
  readonly word: string
  readonly isExact: boolean
  readonly at: number
}

/** The words by their first run of letters, the longest first: those without a letter to begin with are in no text. */
const byStart = (words: readonly ExplainedWord[]): ReadonlyMap<string, readonly Known[]> =>
  Map.groupBy(
    words
      .map((explained, at): Known => ({ explained, at, word: explained.word, isExact: isExact(explained.word) }))
      .filter(({ word }) => start.test(word.charAt(0)))
      .toSorted((one, other) => other.word.length - one.word.length),
    ({ word }) => (word.match(starts)?.[0] ?? '').toLowerCase(),
  )

/** Where a word that begins at a place of the text ends; a plural s belongs to it. */
const endOf = (text: string, from: number, { word, isExact: exact }: Known): number | undefined => {
  const to = from + word.length
  const written = text.slice(from, to)
  if (exact ? written !== word : written.toLowerCase() !== word.toLowerCase()) return undefined
  const end = text.charAt(to) === 's' ? to + 1 : to
  return inside.test(text.charAt(end)) ? undefined : end
}

/**
 * Draws the texts of one page with their words explained in place: whole words, the longest first, each where it first
 * stands. A press opens the explanation and Escape closes it; no script is needed. What it draws may stand in a
 * paragraph, a list, a table or a heading, and not in a label, a link or a button.
 */
export const explainer = (words: readonly ExplainedWord[]): Explainer => {
  const known = byStart(words)
  const done = new Set<number>()
  return text => {
    const parts: (string | Html)[] = []
    let from = 0
    for (const { 0: run, index } of text.matchAll(starts)) {
      if (index < from) continue
      const found = candidates(known, run).find(each => endOf(text, index, each) !== undefined)
      if (found === undefined) continue
      const end = endOf(text, index, found) ?? index
      parts.push(
        text.slice(from, index),
        done.has(found.at) ? text.slice(index, end) : drawn(found, text.slice(index, end)),
      )
      done.add(found.at)
      from = end
    }
    return html`${parts}${text.slice(from)}`
  }
}

/** The words that may begin with a run of letters: `outcomes` may be “outcome”. */
const candidates = (known: ReadonlyMap<string, readonly Known[]>, run: string): readonly Known[] => {
  const lower = run.toLowerCase()
  return [...(known.get(lower) ?? []), ...(lower.endsWith('s') ? (known.get(lower.slice(0, -1)) ?? []) : [])]
}

/** One text by itself. For a page with several, make one `explainer`. */
export const explain = (text: string, words: readonly ExplainedWord[]): Html => explainer(words)(text)

const drawn = ({ explained: { word, stands, means }, at }: Known, written: string): Html => {
  const id = `explained-${at}`
  return html`<button${attributes({ type: 'button', class: 'link-button explained', popovertarget: id })}>${written}</button><span${attributes({ id, popover: 'auto', class: 'explanation' })}><b><bdi>${word}</bdi></b>${stands !== undefined && html`, <bdi>${stands}</bdi>`}: <span dir="auto">${means}</span></span>`
}
