import type { Edition } from '#instrument'

/** A term that a partnership may give its own name, as the editions have it. */
export type FoundingTerm = Edition['terms'][number]

/** Every term of these editions once; where two have the same key, as the first has it. */
export const foundingTerms = (editions: readonly Pick<Edition, 'terms'>[]): readonly FoundingTerm[] =>
  editions.flatMap(({ terms }) => terms).filter((term, at, all) => all.findIndex(({ key }) => key === term.key) === at)
