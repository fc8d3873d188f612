import { standardOf, standardsOf, type Edition } from '#instrument'

/** A standard of one edition: `commissioning-12.v1/3`. Editions number differently, so the number alone says nothing. */
export type StandardKey = string

export const standardKey = (edition: Pick<Edition, 'id'>, number: number): StandardKey => `${edition.id}/${number}`

/** Every standard of these editions that something can help with. */
export const standardKeys = (editions: readonly Edition[]): readonly StandardKey[] =>
  editions.flatMap(edition => standardsOf(edition).map(({ number }) => standardKey(edition, number)))

/** The numbers of one edition among the keys, in their order. */
export const numbersIn = (helps: readonly StandardKey[], edition: Pick<Edition, 'id'>): readonly number[] =>
  helps
    .filter(key => key.startsWith(`${edition.id}/`))
    .map(key => Number(key.slice(edition.id.length + 1)))
    .toSorted((one, other) => one - other)

export type NamedStandard = { readonly key: StandardKey; readonly number: number; readonly title: string }

/** The standards that something helps with, by number and title; what no edition in force has is left out. */
export const standardsNamed = (helps: readonly StandardKey[], editions: readonly Edition[]): readonly NamedStandard[] =>
  editions.flatMap(edition =>
    numbersIn(helps, edition).flatMap(number => {
      const title = standardOf(edition, number)?.title
      return title === undefined ? [] : [{ key: standardKey(edition, number), number, title }]
    }),
  )
