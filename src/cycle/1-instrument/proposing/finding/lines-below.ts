import type { Passage } from './flow.ts'
import type { Entry, StandardFound } from './gathering.ts'
import { keepAside, type State } from './line-state.ts'
import { asks } from './sentence.ts'
import { wordsIn } from './text.ts'

/** Below a table: lists of questions belong to the standard above. */
export const readBelow = (state: State, passage: Passage, entry: Entry): void => {
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
