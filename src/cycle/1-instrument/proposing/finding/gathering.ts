import type { Unsure } from '../unsure.ts'
import { alike, plain } from './headings.ts'
import type { Original, Place } from '../original.ts'
import type { Why } from '../proposal.ts'
import { scoresIn } from './scores.ts'
import { glimpse, goesOn, isEnded, joined, mayGoOn, wordsIn, type Text } from './text.ts'
import { tokensOf, vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** A text that was found. `words` where they are not those of the document: a number before a title left out. */
export type Entry = { text: Text; words?: string; isItem?: boolean; isNote?: boolean }
export type SectionFound = { mark?: string; title?: Entry; readonly items: Entry[] }
export type StandardFound = {
  section: SectionFound
  number?: number
  readonly title: Entry
  readonly bands: Map<string, Entry[]>
  readonly prompts: Entry[]
}
export type BandFound = {
  readonly key: string
  readonly scores: readonly number[]
  readonly heading?: Entry
  readonly isGuess: boolean
}
export type Beside = Entry & { readonly why: Why; readonly was?: { of: StandardFound; band?: string } }
export type UnsureFound = Unsure & { readonly places: readonly Place[]; readonly about: readonly object[] }

/** What was found in a document so far. Belongs to one proposing and is changed by it alone. */
export type Gathered = {
  readonly original: Original
  readonly vocabulary: Vocabulary
  /** Whether most cells and lines end as sentences do: then one that does not was torn. */
  readonly isPunctuated: boolean
  readonly sections: SectionFound[]
  readonly standards: StandardFound[]
  /** Standards by their titles, as they were when they were met. */
  readonly byTitle: Map<string, StandardFound>
  readonly bands: Map<string, BandFound>
  /** Labels of scores as they were met; `letter` where the document counts in letters. */
  readonly points: { readonly score: number; readonly entry: Entry; readonly letter?: string }[]
  readonly beside: Beside[]
  readonly unsure: UnsureFound[]
}

const isMostlyPunctuated = (original: Original): boolean => {
  const texts = original.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? []
      : block.rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.map(({ words }) => words).join('\n'))),
  )
  const long = texts.filter(words => words.length > 40)
  return long.filter(words => /[.?!؟](?:\s|$)/u.test(words)).length * 2 >= long.length
}

export const gathering = (original: Original): Gathered => ({
  original,
  vocabulary: vocabularyOf(original),
  isPunctuated: isMostlyPunctuated(original),
  sections: [],
  standards: [],
  byTitle: new Map(),
  bands: new Map(),
  points: [],
  beside: [],
  unsure: [],
})

/** The section that what comes next belongs to; one without a name where the document has named none yet. */
export const sectionNow = (gathered: Gathered): SectionFound => {
  const last = gathered.sections.at(-1)
  if (last) return last
  const unnamed: SectionFound = { items: [] }
  gathered.sections.push(unnamed)
  return unnamed
}

/** Begins a section, or finds again the one of that name: templates name them twice. */
export const beginSection = (gathered: Gathered, mark: string, title: Entry): SectionFound => {
  const words = plain(title.words ?? wordsIn(title.text))
  const same = gathered.sections.find(
    section => section.title && plain(section.title.words ?? wordsIn(section.title.text)) === words && words !== '',
  )
  if (same) {
    gathered.beside.push({ ...title, why: 'repeated' })
    gathered.sections.push(...gathered.sections.splice(gathered.sections.indexOf(same), 1))
    return same
  }
  const section: SectionFound = { ...(mark === '' ? {} : { mark }), title, items: [] }
  gathered.sections.push(section)
  return section
}

/** The band of a column by its heading: two headings that name the same scores are one band. */
export const bandOf = (heading: string): string => {
  const { scores } = scoresIn(heading)
  return scores.length > 0 ? scores.join('-') : plain(heading)
}

/** Keeps a band that was met; one that is known keeps its heading, and another heading of it is put beside. */
export const keepBand = (gathered: Gathered, band: BandFound): void => {
  const known = gathered.bands.get(band.key)
  if (known === undefined) return void gathered.bands.set(band.key, band)
  if (band.heading) gathered.beside.push({ ...band.heading, why: 'columns' })
}

/** A line after others of the same place: joined to the last where that was torn, else one more. */
export const append = (gathered: Gathered, entries: Entry[], next: Entry, isTornRow: boolean): boolean => {
  const before = entries.at(-1)
  const words = wordsIn(next.text)
  const isTorn =
    before !== undefined &&
    isTornRow &&
    mayGoOn(before.text) &&
    !next.isItem &&
    !isEnded(wordsIn(before.text)) &&
    (goesOn(words) || gathered.isPunctuated)
  if (!isTorn) {
    entries.push(next)
    return false
  }
  before.text = joined(before.text, next.text)
  return true
}

/** A text goes on with a line below it: said once of each text, however many lines it was torn into. */
export const goOn = ({ unsure }: Gathered, entry: Entry, next: Text): void => {
  entry.text = joined(entry.text, next)
  noteOnce(unsure, { kind: 'lines-joined', words: glimpse(wordsIn(entry.text)), places: placeOf(next), about: [entry] })
}

const placeOf = (text: Text): readonly Place[] => text.slice(0, 1).map(({ place }) => place)

/** Of the text that the last doubt is about, the same doubt with one more place. */
export const noteOnce = (unsure: UnsureFound[], doubt: UnsureFound): void => {
  const last = unsure.at(-1)
  const isSame = last !== undefined && last.kind === doubt.kind && last.about[0] === doubt.about[0]
  if (isSame) unsure[unsure.length - 1] = { ...doubt, places: [...last.places, ...doubt.places] }
  else unsure.push(doubt)
}

/** Keeps a standard that was met. */
export const keepStandard = (gathered: Gathered, standard: StandardFound): void => {
  gathered.standards.push(standard)
  const title = alike(standard.title.words ?? wordsIn(standard.title.text))
  if (!gathered.byTitle.has(title)) gathered.byTitle.set(title, standard)
}

/** A standard with that title, wherever in the document it was met. */
export const standardLike = (gathered: Gathered, title: string): StandardFound | undefined => {
  const wanted = alike(title)
  return wanted.length < 8 ? undefined : gathered.byTitle.get(wanted)
}

/** More standards than any framework has: then numbers are not compared any more. */
const most = 400

/** A standard with that number whose title has nearly the same words. */
export const standardNumbered = (
  gathered: Gathered,
  number: number | undefined,
  title: string,
): StandardFound | undefined => {
  if (number === undefined || gathered.standards.length > most) return undefined
  const wanted = new Set(tokensOf(title))
  return gathered.standards.find(standard => {
    if (standard.number !== number) return false
    const words = new Set(tokensOf(standard.title.words ?? wordsIn(standard.title.text)))
    const shared = [...wanted].filter(word => words.has(word)).length
    return shared * 10 >= Math.max(words.size, wanted.size) * 7
  })
}
