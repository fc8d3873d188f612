import type { Passage } from './flow.ts'
import { append, type Entry, sectionNow, type StandardFound, keepStandard, standardLike } from './gathering.ts'
import { codedIn, isQuestionsHeading, isScaleHeading, numberedIn } from './headings.ts'
import { isLevelHeading, isLevelText } from './levels.ts'
import { isLaidOutAsStandard, isOverQuestions, scoresOver } from './line-over-list.ts'
import { keepAside, type State } from './line-state.ts'
import { scoresIn } from './scores.ts'
import { asks } from './sentence.ts'
import { isEnded, wordsIn } from './text.ts'

/** A document of numbered standards with lists below them, in bands or as questions. */
export const readNumbered = (state: State, passage: Passage, entry: Entry, following: readonly Passage[]): void => {
  const { walk } = state
  const { gathered } = walk
  const words = wordsIn(passage.text)
  const numbered = passage.isItem ? undefined : (numberedIn(words) ?? codedIn(words))
  if (numbered && !asks(words)) {
    state.level = passage.heading
    return beginStandard(state, entry, numbered)
  }
  const isLikeThem = passage.heading !== undefined && passage.heading === state.level
  if (isLikeThem && isLaidOutAsStandard(following)) return beginStandard(state, entry, { mark: '', title: words })
  if (state.isName && isTitle(state, passage, words)) return beginStandard(state, entry, { mark: '', title: words })
  if (!walk.standard) return keepAside(state, entry)
  const label = words.length < 80 && !passage.isItem ? scoresIn(words.replace(/:$/, '')) : undefined
  const named = label?.scores.length === 0 ? scoresOver(words, following) : (label?.scores ?? [])
  if (named.length > 0 && !/[.?!]$/.test(words)) {
    state.band = named.join('-')
    walk.isAsking = false
    state.last = undefined
    if (gathered.bands.has(state.band)) gathered.beside.push({ ...entry, why: 'header' })
    else gathered.bands.set(state.band, { key: state.band, scores: named, heading: entry, isGuess: false })
    return
  }
  const isAfterItem = state.band !== undefined && state.last?.isItem === true
  if (!passage.isItem && (isQuestionsHeading(words) || (isAfterItem && isOverQuestions(words, following)))) {
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

/** A line right above the table of one standard that is not named yet. */
const isTitle = ({ walk: { standard } }: State, { isItem }: Passage, words: string): boolean => {
  const isNamed = standard !== undefined && standard.bands.size === 0 && standard.prompts.length === 0
  const isOther = [isQuestionsHeading, isScaleHeading, isLevelText, isLevelHeading].some(is => is(words))
  return !isNamed && !isItem && !isOther && !isEnded(words) && words.length < 160 && scoresIn(words).scores.length === 0
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
  else keepStandard(gathered, standard)
  walk.standard = standard
  walk.isAsking = false
  state.band = undefined
  state.last = same ? undefined : standard.title
}
