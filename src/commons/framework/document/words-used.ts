import type { Explained } from '#instrument'
import { standsIn } from '#people'
import type { Explained as Printed } from './framework.ts'

/** The word of the glossary that the framework's own definition stands under. */
export const definedWord = 'Commissioning'

const isDefined = ({ word }: Pick<Explained, 'word'>): boolean => word.toLowerCase() === definedWord.toLowerCase()

/** What the partnership itself says that commissioning is; '' while it has not said. */
export const definitionIn = (glossary: readonly Explained[]): string =>
  glossary.find(each => isDefined(each) && each.origin === 'own')?.means ?? ''

/** The words of the glossary that these texts use, those with letters to spell out as they are written. */
export const wordsUsed = (glossary: readonly Explained[], texts: readonly string[]): readonly Printed[] => {
  const text = texts.join('\n')
  const small = text.toLowerCase()
  return glossary
    .filter(each => !isDefined(each))
    .filter(({ word }) => (/^[^\p{Ll}]+$/u.test(word) ? standsIn(text, word) : standsIn(small, word.toLowerCase())))
    .map(({ word, stands, means }) => ({ word, means: stands === undefined ? means : `${stands}. ${means}` }))
}
