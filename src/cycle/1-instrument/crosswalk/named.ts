import { standardsOf, type Edition } from '../edition.ts'
import type { Fault } from '../fault.ts'
import { termsOf, wordsOf } from '../words.ts'

/** A fault with titles in the place of ids and keys, which only files show. */
export const named = (fault: Fault, ...editions: readonly Edition[]): Fault => ({
  ...fault,
  problem: editions.reduce(inWords, fault.problem),
})

const inWords = (text: string, edition: Edition): string => {
  const terms = termsOf(edition)
  const title = `“${edition.title}”`
  const pairs = standardsOf(edition).flatMap(standard => [
    [`standard ${standard.key} of ${edition.id}`, `standard ${standard.number} (${standard.shortTitle}) of ${title}`],
    ...standard.prompts.flatMap(prompt =>
      'words' in prompt
        ? [[`prompt ${prompt.key} of ${edition.id}`, `question “${wordsOf(prompt.words, terms)}” of ${title}`]]
        : [],
    ),
  ])
  const said = pairs.reduce((before, [key = '', words = '']) => before.replace(key, () => words), text)
  return said.replaceAll(edition.id, () => title)
}
