import type { Id } from '#ground'
import { standardOf, standardsOf, type Edition, type Standard, type WalkedLink } from '#instrument'

/** The year that another starts from, on the edition that it was run on. */
export type Before = {
  readonly exercise: Id<'exercise'>
  readonly label: string
  readonly edition: Edition
  /** How its standards go on in this year’s edition; nothing where no crosswalk leads there. */
  readonly links?: readonly WalkedLink[]
}

/** A standard of the year before that one of this year’s goes on from. */
export type Source = Omit<WalkedLink, 'from' | 'to'> & { readonly standard: Standard }

/**
 * What one of this year’s standards goes on from, the whole ones first, in the order of their numbers. None where it is
 * new or no crosswalk leads to it (domain 1.4: several may become one, and one may go on in two).
 */
export const sourcesOf = (
  { edition: older, links = [] }: Pick<Before, 'edition' | 'links'>,
  newer: Edition,
  number: number,
): readonly Source[] => {
  const key = standardOf(newer, number)?.key
  return links
    .filter(({ to }) => to === key)
    .flatMap(link => {
      const standard = standardsOf(older).find(({ key: own }) => own === link.from)
      return standard === undefined ? [] : [{ ...link, standard }]
    })
    .toSorted(
      (one, other) =>
        Number(one.share === 'part') - Number(other.share === 'part') || one.standard.number - other.standard.number,
    )
}

/** The standards of this year that a group starts with, which looked at those of the year before: what they became. */
export const standardsAfter = (
  before: Pick<Before, 'edition' | 'links'>,
  newer: Edition,
  looked: readonly number[],
): readonly number[] => {
  const all = standardsOf(newer).map(({ number }) => number)
  if (looked.length === standardsOf(before.edition).length) return all
  const goOn = all.filter(number =>
    sourcesOf(before, newer, number).some(({ standard }) => looked.includes(standard.number)),
  )
  return goOn.length === 0 ? all : goOn
}

/** The scores of the bands that a link names: of this year’s where it is stricter, of the year before’s where milder. */
export const scoresOfBands = (
  named: readonly string[],
  bands: readonly { readonly key: string; readonly from: number; readonly to: number }[],
): readonly number[] =>
  bands
    .filter(({ key }) => named.includes(key))
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
    .toSorted((one, other) => one - other)
