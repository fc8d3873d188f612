import type { Passage } from './flow.ts'
import { append, beginSection, sectionNow, standardLike, type Entry, type StandardFound } from './gathering.ts'
import {
  codedIn,
  isChecklistHeading,
  isQuestionsHeading,
  numberedIn,
  promptsOfStandardIn,
  sectionIn,
  stepIn,
} from './headings.ts'
import type { Walk } from './rows.ts'
import { pointIn, scoresIn } from './scores.ts'
import { asks } from './sentence.ts'
import { goesOn, isEnded, joined, wordsIn } from './text.ts'
import { isDebris } from './vocabulary.ts'

/** How a document without a table of standards is read: `numbered` standards, or the steps of a checklist. */
export type Reading = 'tables' | 'numbered' | 'checklist'

type State = {
  readonly walk: Walk
  readonly reading: Reading
  /** The band under way, where the document is read without tables. */
  band: string | undefined
  /** The last text that was put somewhere, for one that goes on with it. */
  last: Entry | undefined
}

/** Reads what stands between two tables, or a whole document without tables. `isLast` where no table follows. */
export const walkLines = (walk: Walk, reading: Reading, passages: readonly Passage[]): void => {
  const state: State = { walk, reading, band: undefined, last: undefined }
  const points = countedPoints(passages, reading === 'tables' && walk.standard !== undefined)
  for (const [at, passage] of passages.entries()) {
    const point = points.get(at)
    if (point) walk.gathered.points.push({ score: point.score, entry: { text: passage.text, words: point.label } })
    else readLine(state, passage, passages.slice(at + 1))
  }
}

/** Four to six lines one after another that count up or down by one: a scale without the word for it. */
const countedPoints = (passages: readonly Passage[], isBelow: boolean): ReadonlyMap<number, Point> => {
  const counted = passages.map(({ text }) => {
    const [, score, sign = '', label = ''] = /^(\d)\s*([=:.)–-]?)\s+(\p{L}.*)$/u.exec(wordsIn(text)) ?? []
    const isSure = sign === '=' || sign === ':' || sign === '–' || sign === '-'
    const isLabel = score !== undefined && label.length < 160 && !asks(label) && (isSure || isBelow)
    return isLabel ? { score: Number(score), label } : undefined
  })
  const found = new Map<number, Point>()
  for (let from = 0; from < counted.length; from++) {
    let to = from
    const step = (counted[from + 1]?.score ?? NaN) - (counted[from]?.score ?? NaN)
    if (Math.abs(step) !== 1) continue
    while (counted[to + 1]?.score === (counted[to]?.score ?? NaN) + step) to += 1
    const run = counted.slice(from, to + 1)
    const lowest = Math.min(...run.map(point => point?.score ?? 9))
    if (run.length >= 4 && run.length <= 6 && lowest <= 1)
      for (const [at, point] of run.entries()) if (point) found.set(from + at, point)
    from = to
  }
  return found
}

type Point = { readonly score: number; readonly label: string }

const readLine = (state: State, passage: Passage, following: readonly Passage[]): void => {
  const { walk, reading } = state
  const { gathered } = walk
  const words = wordsIn(passage.text)
  const entry: Entry = { text: passage.text, ...(passage.isItem ? { isItem: true } : {}) }
  const point = words.length < 200 ? pointIn(words) : undefined
  if (isDebris(gathered.vocabulary, words)) return void gathered.beside.push({ ...entry, why: 'debris' })
  if (point) return void gathered.points.push({ score: point.score, entry: { ...entry, words: point.label } })
  if (readHeadings(state, passage, entry, following)) return
  if (goesOnFrom(state, passage)) return
  if (reading === 'checklist') return readItem(state, passage, entry)
  if (reading === 'numbered') return readNumbered(state, passage, entry)
  readBelow(state, passage, entry)
}

/** A section, a step, or the heading of a standard's questions. */
const readHeadings = (state: State, passage: Passage, entry: Entry, following: readonly Passage[]): boolean => {
  const { walk, reading } = state
  const { gathered } = walk
  const words = wordsIn(passage.text)
  if (passage.isItem || words.length > 160) return false
  const asked = promptsOfStandardIn(words)
  if (asked) {
    walk.standard = gathered.standards.find(({ number }) => number === Number(asked.mark)) ?? walk.standard
    walk.isAsking = true
    gathered.beside.push({ ...entry, why: 'header' })
    return true
  }
  if (reading === 'checklist' && isChecklistHeading(words)) {
    gathered.beside.push({ ...entry, why: 'header' })
    return true
  }
  const named = sectionIn(words) ?? (reading === 'tables' ? undefined : stepIn(words))
  if (!named || isEnded(words)) return false
  const title = named.title === '' ? words : named.title
  const above = walk.standard
  const section = beginSection(gathered, named.mark, { ...entry, words: title })
  const isBelow = reading === 'tables' && above !== undefined && followsOn(following)
  if (isBelow) {
    above.section = section
    gathered.unsure.push({
      kind: 'section-below',
      words: title,
      standard: above.title.words ?? wordsIn(above.title.text),
      places: [passage.text[0]?.place ?? { block: '' }],
      about: [section],
    })
  } else if (reading !== 'tables') walk.standard = undefined
  state.band = undefined
  state.last = undefined
  return true
}

/** Questions of the standard above come before anything else: the heading was printed one table too low. */
const followsOn = (following: readonly Passage[]): boolean =>
  following.some(({ text, isItem }) => promptsOfStandardIn(wordsIn(text)) || (isItem && asks(wordsIn(text))))

const goesOnFrom = (state: State, passage: Passage): boolean => {
  const { last, walk } = state
  const words = wordsIn(passage.text)
  if (!last || !goesOn(words) || isEnded(wordsIn(last.text)) || (passage.isItem && last.isItem)) return false
  const { beside } = walk.gathered
  const isAside = beside.at(-1) === last
  if (isAside && !passage.isItem) return false
  if (isAside && walk.standard && state.reading === 'tables') {
    beside.pop()
    walk.standard.prompts.push(last)
  }
  last.text = joined(last.text, passage.text)
  walk.gathered.unsure.push({
    kind: 'lines-joined',
    words: wordsIn(last.text),
    places: [passage.text[0]?.place ?? { block: '' }],
    about: [last],
  })
  return true
}

const keepAside = (state: State, entry: Entry): void => {
  const { standard } = state.walk
  const beside = { ...entry, why: 'outside' as const, ...(standard ? { was: { of: standard } } : {}) }
  state.walk.gathered.beside.push(beside)
  state.last = beside
}

/** Below a table: lists of questions belong to the standard above. */
const readBelow = (state: State, passage: Passage, entry: Entry): void => {
  const { walk } = state
  const { standard } = walk
  const words = wordsIn(passage.text)
  const isPrompt =
    standard !== undefined && standard.bands.size > 0 && (passage.isItem || (walk.isAsking && asks(words)))
  if (!isPrompt) return keepAside(state, entry)
  if (!walk.isAsking) noteBelow(state, standard, entry)
  standard.prompts.push(entry)
  state.last = entry
}

/** Only the place says whose they are. */
const noteBelow = ({ walk }: State, standard: StandardFound, { text }: Entry): void => {
  const { unsure } = walk.gathered
  const at = unsure.findIndex(one => one.kind === 'prompts-below' && one.about[0] === standard)
  const before = unsure[at]
  const places = [...(before?.places ?? []), text[0]?.place ?? { block: '' }]
  const words = standard.title.words ?? wordsIn(standard.title.text)
  const noted = { kind: 'prompts-below', standard: words, count: places.length, places, about: [standard] } as const
  if (at < 0) unsure.push(noted)
  else unsure[at] = noted
}

const readItem = (state: State, passage: Passage, entry: Entry): void => {
  const words = wordsIn(passage.text)
  const [section] = state.walk.gathered.sections.slice(-1)
  if (!section || (!passage.isItem && !asks(words))) return keepAside(state, entry)
  section.items.push(entry)
  state.last = entry
}

/** A document of numbered standards with lists below them, in bands or as questions. */
const readNumbered = (state: State, passage: Passage, entry: Entry): void => {
  const { walk } = state
  const { gathered } = walk
  const words = wordsIn(passage.text)
  const numbered = passage.isItem ? undefined : (numberedIn(words) ?? codedIn(words))
  if (numbered && !asks(words)) return beginStandard(state, entry, numbered)
  if (!walk.standard) return keepAside(state, entry)
  const label = words.length < 80 && !passage.isItem ? scoresIn(words.replace(/:$/, '')) : undefined
  if (label && label.scores.length > 0 && !/[.?!]$/.test(words)) {
    state.band = label.scores.join('-')
    walk.isAsking = false
    state.last = undefined
    if (gathered.bands.has(state.band)) gathered.beside.push({ ...entry, why: 'header' })
    else gathered.bands.set(state.band, { key: state.band, scores: label.scores, heading: entry, isGuess: false })
    return
  }
  if (!passage.isItem && isQuestionsHeading(words)) {
    walk.isAsking = true
    state.band = undefined
    state.last = undefined
    return void gathered.beside.push({ ...entry, why: 'header' })
  }
  const { standard } = walk
  if (state.band !== undefined && !walk.isAsking) {
    const list = standard.bands.get(state.band) ?? []
    standard.bands.set(state.band, list)
    append(gathered, list, entry, false)
    state.last = entry
  } else if (walk.isAsking || passage.isItem) {
    standard.prompts.push(asks(words) || walk.isAsking ? entry : { ...entry, isNote: true })
    state.last = standard.prompts.at(-1)
  } else keepAside(state, entry)
}

const beginStandard = (state: State, entry: Entry, { mark, title }: { mark: string; title: string }): void => {
  const { walk } = state
  const { gathered } = walk
  const isNumber = /^\d+$/.test(mark)
  const same = standardLike(gathered, title)
  const standard: StandardFound = same ?? {
    section: sectionNow(gathered),
    ...(isNumber ? { number: Number(mark) } : {}),
    title: { ...entry, words: title },
    bands: new Map(),
    prompts: [],
  }
  if (same) gathered.beside.push({ ...entry, why: 'repeated' })
  else gathered.standards.push(standard)
  walk.standard = standard
  walk.isAsking = false
  state.band = undefined
  state.last = same ? undefined : standard.title
}
