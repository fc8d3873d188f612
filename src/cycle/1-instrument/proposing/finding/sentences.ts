import type { Entry, Gathered } from './gathering.ts'
import { sentencesOf } from './sentence.ts'

/** Where cells are running text, each sentence becomes a statement or a question of its own. */
export const splitSentences = (gathered: Gathered): void => {
  const statements = gathered.standards.flatMap(({ bands }) => [...bands.values()])
  const prompts = gathered.standards.map(standard => standard.prompts)
  const count = splitLists(statements) + splitLists(prompts)
  if (count > 0) gathered.unsure.push({ kind: 'sentences-split', count, places: [], about: [] })
}

const splitLists = (lists: readonly Entry[][]): number => {
  const filled = lists.filter(({ length }) => length > 0)
  if (filled.filter(isInLines).length * 10 > filled.length * 3) return 0
  let count = 0
  for (const list of lists) {
    const split = list.flatMap(entry =>
      entry.isItem ? [entry] : sentencesOf(entry.text).map((text): Entry => ({ ...entry, text })),
    )
    count += split.length - list.length
    if (split.length > list.length) list.splice(0, list.length, ...split)
  }
  return count
}

/** Its lines were lines in the document: items of a list, or several in one cell. */
const isInLines = (entries: readonly Entry[]): boolean =>
  entries.some(
    ({ isItem, text }, at) =>
      isItem === true || JSON.stringify(text[0]?.place) === JSON.stringify(entries[at - 1]?.text.at(-1)?.place),
  )
