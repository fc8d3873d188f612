import { countedPoints, type Point } from './counted-points.ts'
import type { Passage } from './flow.ts'
import type { Entry } from './gathering.ts'
import { readHeadings } from './line-heading.ts'
import { keepAside, type Reading, type State } from './line-state.ts'
import { readBelow } from './lines-below.ts'
import { readNumbered } from './numbered-lines.ts'
import type { Walk } from './walk.ts'
import { pointIn } from './scores.ts'
import { asks } from './sentence.ts'
import { goesOn, isEnded, joined, wordsIn } from './text.ts'
import { isDebris } from './vocabulary.ts'

/** Reads what stands between two tables, or a whole document without tables. `isLast` where no table follows. */
export const walkLines = (walk: Walk, reading: Reading, passages: readonly Passage[]): void => {
  const state: State = { walk, reading, band: undefined, last: undefined }
  const points = countedPoints(passages, reading === 'tables' && walk.standard !== undefined)
  for (const [at, passage] of passages.entries()) {
    const point = points.get(at)
    if (point) keepPoint(walk, passage, point)
    else readLine(state, passage, passages.slice(at + 1))
  }
}

const keepPoint = ({ gathered }: Walk, { text }: Passage, { score, label, letter }: Point): void =>
  void gathered.points.push({ score, entry: { text, words: label }, ...(letter === undefined ? {} : { letter }) })

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

const readItem = (state: State, passage: Passage, entry: Entry): void => {
  const words = wordsIn(passage.text)
  const [section] = state.walk.gathered.sections.slice(-1)
  if (!section || (!passage.isItem && !asks(words))) return keepAside(state, entry)
  section.items.push(entry)
  state.last = entry
}
