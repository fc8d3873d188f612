import { sayList } from '#ground'
import { tellingNames } from './naming.ts'
import { textLabels, type PracticeTexts } from './practice.ts'
import { isEveryday, isOrdinary, plain, standsAsName, standsIn } from './words.ts'

/** Who there is that a text could name. */
export type Known = {
  readonly partnership: string
  readonly organisations: readonly string[]
  readonly people: readonly string[]
  /** Other partnerships of this Stocktake, as far as their words stand in the text. */
  readonly elsewhere: readonly string[]
}

/** A part of what would be read, and what it is called. */
export type Part = { readonly where: string; readonly text: string }

/** Words that name somebody, and the parts in which they stand. */
export type Telling = { readonly words: string; readonly where: readonly string[] }

export const partsOf = (said: PracticeTexts): readonly Part[] =>
  (Object.keys(textLabels) as (keyof PracticeTexts)[]).map(name => ({
    where: textLabels[name].toLowerCase(),
    text: said[name],
  }))

type Finds = (text: string) => readonly string[]

const found = (parts: readonly Part[], finds: Finds): readonly Telling[] => {
  const where = new Map<string, string[]>()
  for (const part of parts)
    for (const words of new Set(finds(part.text))) where.set(words, [...(where.get(words) ?? []), part.where])
  return [...where].map(([words, places]) => ({ words, where: places }))
}

const wordsOf = (name: string): readonly string[] => name.split(/[\s,–-]+/).filter(word => word !== '')

/** An organisation's name, and what of it stands before the words that many have; nothing where all are such words. */
const organisationNames = (name: string): readonly string[] => {
  const words = wordsOf(name)
  const last = words.findLastIndex(word => word.length > 2 && !isOrdinary(word))
  const short = words.slice(0, last + 1)
  return last < 0 ? [] : short.length > 1 && short.length < words.length ? [name, short.join(' ')] : [name]
}

const surnameOf = (name: string): string | undefined => {
  const last = wordsOf(name).at(-1)
  return name.includes(' ') && last !== undefined && last.length > 3 && !isEveryday(last) ? last : undefined
}

const addresses = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g
const numbers = /(?<![\d£.,])(?:\+|\(?0)\d[\d ()-]{6,18}\d/g
/** “Cllr Marlow”, “Dr A. Fry”: whoever that is. */
const titled =
  /(?<![\p{L}\p{N}])(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Lord|Lady)\.? (?:\p{Lu}\.? )*\p{Lu}[\p{L}’'-]+/gu

const isNumber = (words: string): boolean => {
  const digits = words.replaceAll(/\D/g, '').length
  return digits >= 9 && digits <= 15
}

const peopleIn =
  (people: readonly string[]): Finds =>
  text => {
    const small = plain(text)
    return people.flatMap(name => {
      if (name.includes(' ') && standsIn(small, plain(name))) return [name]
      const surname = surnameOf(name)
      return surname !== undefined && standsAsName(text, surname) ? [surname] : []
    })
  }

const reachedIn: Finds = text => [
  ...(text.match(addresses) ?? []),
  ...(text.match(numbers) ?? []).filter(isNumber),
  ...(text.match(titled) ?? []),
]

const isNameLike = (word: string): boolean => word.length > 3 && /^\p{Lu}/u.test(word) && !isEveryday(word)

/** Where other partnerships are named: by the whole name, or by a word of it that is written as a name and not ours. */
export const othersIn = (
  parts: readonly Part[],
  { partnership, elsewhere }: Pick<Known, 'partnership' | 'elsewhere'>,
): readonly Telling[] => {
  const own = new Set(wordsOf(partnership).map(plain))
  return found(parts, text => {
    const small = plain(text)
    return elsewhere.flatMap(name => {
      if (wordsOf(name).length > 1 && standsIn(small, plain(name))) return [name]
      const words = wordsOf(name).filter(word => isNameLike(word) && !own.has(plain(word)))
      return words.filter(word => standsAsName(text, word))
    })
  })
}

/** Where people can be known or reached: by name, address or number. */
export const personsIn = (parts: readonly Part[], people: readonly string[]): readonly Telling[] =>
  found(parts, text => [...peopleIn(people)(text), ...reachedIn(text)])

/** What of a text gives away whose it is, or names people. */
export const tellingIn = (parts: readonly Part[], known: Known): readonly Telling[] => [
  ...found(parts, text => {
    const small = plain(text)
    const names = [...tellingNames(known.partnership), ...known.organisations.flatMap(organisationNames)]
    return names.filter(name => standsIn(small, plain(name)))
  }),
  ...personsIn(parts, known.people),
]

/** `“Lantern House” (what was tried) and “Cllr Marlow” (the challenge)`. */
export const sayTelling = (all: readonly Telling[]): string =>
  sayList(all.map(({ words, where }) => `“${words}” (${sayList(where)})`))
