/** Texts that stand on a page in another language than the page’s own, which is English. */
export type Spoken = {
  /** As BCP 47 has it: `cy`. */
  readonly lang: string
  /** Each as it is shown; what stands in braces is some other words. */
  readonly texts: readonly string[]
}

/** A text this long is known wherever it stands in a line; a shorter one only where it stands alone, or after a number. */
const long = 12

type Known = {
  readonly lang: string
  readonly within: RegExp | undefined
  readonly alone: ReadonlySet<string>
  readonly all: string
}

const written = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

const inBraces = /\{[^{}]*\}/

/**
 * What is looked for in a line: a text with one gap at most. Of one with more gaps its pieces are: a pattern with many
 * gaps can keep a machine busy for minutes, and whoever brings a document chooses its braces.
 */
const soughtIn = (text: string): readonly string[] => {
  const pieces = text.split(inBraces)
  return pieces.length <= 2 ? [text] : pieces.map(piece => piece.trim())
}

const pattern = (text: string): string =>
  text
    .split(inBraces)
    .map(part => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('[^<]{1,40}?')

const know = ({ lang, texts }: Spoken): Known => {
  const said = [...new Set(texts.map(text => text.trim()))].filter(text => /\p{L}/u.test(text))
  const all = said.map(written)
  const longer = said
    .flatMap(soughtIn)
    .filter(text => text.replace(inBraces, '').trim().length >= long)
    .toSorted((one, other) => other.length - one.length)
    .map(written)
  return {
    lang,
    within:
      longer.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${longer.map(pattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    alone: new Set(all.map(plain)),
    all: all.map(plain).join('\n'),
  }
}

/** What is spoken is the same on every page of an edition, and is made ready once. */
const ready = new WeakMap<Spoken, Known>()

const knownOf = (spoken: Spoken): Known => {
  const known = ready.get(spoken) ?? know(spoken)
  ready.set(spoken, known)
  return known
}

const numbered = /^(\s*(?:\d+\.?\s+)?)([\s\S]*?)(\s*)$/

/** Whether a stretch of text is one of those known, or a piece of one between words that are explained. */
const isKnown = (text: string, { alone, all }: Known): boolean => {
  const bare = plain(text)
  return alone.has(bare) || (bare.length >= long && /\p{L}/u.test(bare) && all.includes(bare))
}

const marksOf = ({ lang }: Known): string => ` lang="${written(lang)}" dir="auto"`

const inText = (text: string, known: Known): string => {
  const [, before = '', bare = '', after = ''] = numbered.exec(text) ?? []
  const span = (words: string): string => `<span${marksOf(known)}>${words}</span>`
  if (bare !== '' && isKnown(bare, known)) return `${before}${span(bare)}${after}`
  return known.within === undefined ? text : text.replace(known.within, span)
}

const holds = (text: string, known: Known): boolean => inText(text, known) !== text

/** Nothing can stand around the text of these, so the element itself is marked. */
const whole = /^<(?:textarea|option)\b/

const tokens =
  /<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1\s*>|<(?:textarea|option)\b(?:"[^"]*"|[^">])*>[^<]*|<(?:"[^"]*"|[^">])*>|[^<]+/g

const inToken = (token: string, known: Known): string => {
  if (/^<(?:!--|script|style|svg)/.test(token)) return token
  const [, tag = '', text = ''] = /^(<(?:"[^"]*"|[^">])*>)?([\s\S]*)$/.exec(token) ?? []
  if (tag === '') return inText(text, known)
  const value = tag.startsWith('<input') && tag.includes('type="text"') ? /\svalue="([^"]*)"/.exec(tag)?.[1] : undefined
  const isMarked = whole.test(tag) ? holds(text, known) : value !== undefined && isKnown(value, known)
  return isMarked && !/\slang="/.test(tag) ? `${tag.replace(/^<\w+/, found => found + marksOf(known))}${text}` : token
}

/**
 * A page of ours with every text that is known to be in another language marked, so that it is read aloud in it and runs
 * in its own direction (WCAG 3.1.2). Only what stands in the main part: the menu is ours.
 */
export const inTheirLanguage = (page: string, spoken: readonly Spoken[]): string => {
  const begins = Math.max(page.indexOf('<main'), 0)
  return spoken.reduce(
    (markup, each) =>
      markup.slice(0, begins) + markup.slice(begins).replace(tokens, token => inToken(token, knownOf(each))),
    page,
  )
}
