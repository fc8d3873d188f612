import type { PracticeTexts } from './practice.ts'
import { isOrdinary, plain, standsIn } from './words.ts'

/** What of a partnership's name gives it away: the whole, and each word that is not one of many partnerships' names. */
export const tellingNames = (partnership: string, people: readonly string[]): readonly string[] => [
  partnership,
  ...partnership.split(/[\s,–-]+/).filter(word => word.length > 3 && !isOrdinary(word)),
  ...people.filter(name => name.includes(' ')),
]

/** The names that stand in what strangers would read. */
export const namesIn = (said: PracticeTexts, names: readonly string[]): readonly string[] => {
  const text = plain([said.title, said.challenge, said.tried, said.learned, said.cost].join('\n'))
  return [...new Set(names.filter(name => standsIn(text, plain(name))))]
}
