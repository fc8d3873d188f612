import { standardsOf, termsOf, wordsOf, type Edition } from '#instrument'

/** A standard of one edition: `commissioning-12.v1/3`. Editions number differently, so the number alone says nothing. */
export type StandardKey = string

const standardKey = (edition: Pick<Edition, 'id'>, number: number): StandardKey => `${edition.id}/${number}`

/** Every standard of these editions that something can help with. */
export const standardKeys = (editions: readonly Edition[]): readonly StandardKey[] =>
  editions.flatMap(edition => standardsOf(edition).map(({ number }) => standardKey(edition, number)))

export type NamedStandard = {
  readonly key: StandardKey
  readonly number: number
  readonly title: string
  /** What the edition is called that numbers it so. */
  readonly edition: string
}

/** Every standard of an edition under its short title, in the founding names: a programme speaks to many partnerships. */
export const standardsIn = (edition: Edition): readonly NamedStandard[] => {
  const terms = termsOf(edition)
  return standardsOf(edition).map(({ number, shortTitle }) => ({
    ...{ key: standardKey(edition, number), number, title: wordsOf(shortTitle, terms), edition: edition.title },
  }))
}

/** The standards that something helps with, by number and title; what no edition in force has is left out. */
export const standardsNamed = (helps: readonly StandardKey[], editions: readonly Edition[]): readonly NamedStandard[] =>
  editions.flatMap(edition => standardsIn(edition).filter(({ key }) => helps.includes(key)))
