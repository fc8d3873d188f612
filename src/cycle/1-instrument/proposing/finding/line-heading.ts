import type { Passage } from './flow.ts'
import { beginSection, type Entry } from './gathering.ts'
import { isChecklistHeading, promptsOfStandardIn, sectionIn, stepIn } from './headings.ts'
import type { State } from './line-state.ts'
import { asks } from './sentence.ts'
import { isEnded, wordsIn } from './text.ts'

/** A section, a step, or the heading of a standard's questions. */
export const readHeadings = (state: State, passage: Passage, entry: Entry, following: readonly Passage[]): boolean => {
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
