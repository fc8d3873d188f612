import { countedPoints, type Point } from './counted-points.ts'
import { cellWords } from './column-names.ts'
import type { Passage } from './flow.ts'
import { goOn, type Entry, type Gathered } from './gathering.ts'
import { plain } from './headings.ts'
import { inlinePoints } from './inline-points.ts'
import { readHeadings } from './line-heading.ts'
import { keepAside, type Reading, type State } from './line-state.ts'
import { readBelow } from './lines-below.ts'
import { readNumbered } from './numbered-lines.ts'
import type { Walk } from './walk.ts'
import { pointIn } from './scores.ts'
import { asks } from './sentence.ts'
import { cutAt, goesOn, isEnded, mayGoOn, wordsIn } from './text.ts'
import { isDebris } from './vocabulary.ts'

/** Reads what stands between two tables, or a whole document without tables. `isNamed` where the last line names the table that follows. */
export const walkLines = (walk: Walk, reading: Reading, passages: readonly Passage[], isNamed: boolean): void => {
  const state: State = { walk, reading, band: undefined, last: undefined, isName: false }
  const points = countedPoints(passages, {
    isBelow: reading === 'tables' && walk.standard !== undefined,
    mayGuess: walk.mayGuessScale,
    titles: titlesIn(walk.gathered),
  })
  for (const [at, passage] of passages.entries()) {
    const point = points.get(at)
    if (point) keepPoint(walk, passage, point)
    else if (!keepInline(walk, passage)) {
      state.isName = isNamed && at === passages.length - 1
      readLine(state, passage, passages.slice(at + 1))
    }
  }
  const guessed = [...points].filter(([, { isGuess }]) => isGuess).map(([at, point]) => ({ ...point, at }))
  noteRead(
    walk,
    guessed.flatMap(({ at }) => passages[at] ?? []),
    guessed,
  )
}

/** What stands in the cells of tables, for telling a list of their titles from a scale. */
const titlesIn = ({ original }: Gathered): ReadonlySet<string> =>
  new Set(
    original.blocks.flatMap(block =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.map(cell => plain(cellWords(cell)).replace(/^\d+/, '')))
        : [],
    ),
  )

const keepPoint = ({ gathered }: Walk, { text }: Passage, { score, label, letter }: Point): void =>
  void gathered.points.push({ score, entry: { text, words: label }, ...(letter === undefined ? {} : { letter }) })

/** A whole scale in one line. */
const keepInline = (walk: Walk, passage: Passage): boolean => {
  const points = inlinePoints(wordsIn(passage.text))
  if (points.length === 0) return false
  const texts = cutAt(
    passage.text,
    points.slice(1).map(({ at }) => at),
  )
  for (const [at, { score, label }] of points.entries())
    walk.gathered.points.push({ score, entry: { text: texts[at] ?? [], words: label } })
  noteRead(walk, [passage], points)
  return true
}

/** Lines that only counting makes a scale. */
const noteRead = (
  { gathered, isChecklist }: Walk,
  passages: readonly Passage[],
  points: readonly Pick<Point, 'score' | 'label'>[],
): void => {
  if (points.length === 0 || isChecklist) return
  gathered.unsure.push({
    kind: 'scale-read',
    isTable: false,
    words: points.map(({ score, label }) => `${score} ${label}`),
    places: passages.flatMap(({ text }) => text[0]?.place ?? []),
    about: gathered.points.slice(-points.length).map(({ entry }) => entry),
  })
}

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
  if (reading === 'numbered') return readNumbered(state, passage, entry, following)
  readBelow(state, passage, entry)
}

const goesOnFrom = (state: State, passage: Passage): boolean => {
  const { last, walk } = state
  const words = wordsIn(passage.text)
  if (!last || !mayGoOn(last.text) || !goesOn(words) || isEnded(wordsIn(last.text)) || (passage.isItem && last.isItem))
    return false
  const { beside } = walk.gathered
  const isAside = beside.at(-1) === last
  if (isAside && !passage.isItem) return false
  if (isAside && walk.standard && state.reading === 'tables') {
    beside.pop()
    walk.standard.prompts.push(last)
  }
  goOn(walk.gathered, last, passage.text)
  return true
}

const readItem = (state: State, passage: Passage, entry: Entry): void => {
  const words = wordsIn(passage.text)
  const [section] = state.walk.gathered.sections.slice(-1)
  if (!section || (!passage.isItem && !asks(words))) return keepAside(state, entry)
  section.items.push(entry)
  state.last = entry
}
