import { sayList } from '#ground'
import { isEveryday, isOrdinary, nameWords, partsWith, personsIn, plain, standsAsName, standsIn } from '#people'
import type { Part, Telling } from '#people'
import { tellingNames } from './naming.ts'
import { textLabels, type PracticeTexts } from './practice.ts'

/** Who there is that a text could name. */
export type Known = {
  readonly partnership: string
  readonly organisations: readonly string[]
  readonly people: readonly string[]
  /** Other partnerships of this Stocktake, as far as their words stand in the text. */
  readonly elsewhere: readonly string[]
}

export const partsOf = (said: PracticeTexts): readonly Part[] =>
  (Object.keys(textLabels) as (keyof PracticeTexts)[]).map(name => ({
    where: textLabels[name].toLowerCase(),
    text: said[name],
  }))

/** An organisation's name, and what of it stands before the words that many have; nothing where all are such words. */
const organisationNames = (name: string): readonly string[] => {
  const words = nameWords(name)
  const last = words.findLastIndex(word => word.length > 2 && !isOrdinary(word))
  const short = words.slice(0, last + 1)
  return last < 0 ? [] : short.length > 1 && short.length < words.length ? [name, short.join(' ')] : [name]
}

const isNameLike = (word: string): boolean => word.length > 3 && /^\p{Lu}/u.test(word) && !isEveryday(word)

/** Where other partnerships are named: by the whole name, or by a word of it that is written as a name and not ours. */
export const othersIn = (
  parts: readonly Part[],
  { partnership, elsewhere }: Pick<Known, 'partnership' | 'elsewhere'>,
): readonly Telling[] => {
  const own = new Set(nameWords(partnership).map(plain))
  return partsWith(parts, text => {
    const small = plain(text)
    return elsewhere.flatMap(name => {
      if (nameWords(name).length > 1 && standsIn(small, plain(name))) return [name]
      const words = nameWords(name).filter(word => isNameLike(word) && !own.has(plain(word)))
      return words.filter(word => standsAsName(text, word))
    })
  })
}

/** What of a text gives away whose it is, or names people. */
export const tellingIn = (parts: readonly Part[], known: Known): readonly Telling[] => [
  ...partsWith(parts, text => {
    const small = plain(text)
    const names = [...tellingNames(known.partnership), ...known.organisations.flatMap(organisationNames)]
    return names.filter(name => standsIn(small, plain(name)))
  }),
  ...personsIn(parts, known.people),
]

/** `“Lantern House” (what was tried) and “Cllr Marlow” (the challenge)`. */
export const sayTelling = (all: readonly Telling[]): string =>
  sayList(all.map(({ words, where }) => `“${words}” (${sayList(where)})`))
