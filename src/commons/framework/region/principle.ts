import type { Id, Instant } from '#ground'

/** A principle of a region: a short sentence, and what it means (002, case study three has ten of a region). */
export type PrincipleSaid = { readonly words: string; readonly means: string }

export type Principle = PrincipleSaid & { readonly id: Id<'principle'> }

/** The same with its place in the region's list, and who changed it last. */
export type KeptPrinciple = Principle & {
  readonly rank: number
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  readonly isRemoved: boolean
}

/** What a principle once said. */
export type EarlierPrinciple = PrincipleSaid & {
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly wasRemoved: boolean
}

/** More are no principles that anybody keeps in mind. */
export const mostPrinciples = 20

export type PrincipleRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'full' }
  /** The region's list says so already. */
  | { readonly kind: 'twice' }

const bare = (words: string): string => words.replace(/[.!?]+$/, '').toLocaleLowerCase('en')

/** True when the list says it already, in other letters or with another stop at its end. */
export const isTwice = (standing: readonly Principle[], { words }: PrincipleSaid, own?: Id<'principle'>): boolean =>
  standing.some(each => each.id !== own && bare(each.words) === bare(words))

/** A principle as one line of a framework: its sentence, then what it means. */
export const lineOf = ({ words, means }: PrincipleSaid): string => {
  const meaning = means.replaceAll(/\s+/g, ' ').trim()
  if (meaning === '') return words
  return /[.!?]$/.test(words) ? `${words} ${meaning}` : `${words}: ${meaning}`
}
