import { isEveryday, nameWords, plain, standsAsName, standsIn } from './words.ts'

/** A part of what would be read, and what it is called. */
export type Part = { readonly where: string; readonly text: string }

/** Words that name somebody, and the parts in which they stand. */
export type Telling = { readonly words: string; readonly where: readonly string[] }

/** Finds words in a text. */
type Finds = (text: string) => readonly string[]

/** The words that are found, each with the parts in which it stands. */
export const partsWith = (parts: readonly Part[], finds: Finds): readonly Telling[] => {
  const where = new Map<string, string[]>()
  for (const part of parts)
    for (const words of new Set(finds(part.text))) where.set(words, [...(where.get(words) ?? []), part.where])
  return [...where].map(([words, places]) => ({ words, where: places }))
}

const surnameOf = (name: string): string | undefined => {
  const last = nameWords(name).at(-1)
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

/** Where people can be known or reached: by name, address or number. */
export const personsIn = (parts: readonly Part[], people: readonly string[]): readonly Telling[] =>
  partsWith(parts, text => [...peopleIn(people)(text), ...reachedIn(text)])
