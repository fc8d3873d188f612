import type { Id, Instant } from '#ground'

/** What a partnership may add to: the glossary, and the library of indicators. */
export type AdditionKind = 'word' | 'indicator'

/** What is said of one addition, under short names. What it does not say reads as ''. */
export type Said = Readonly<Record<string, string>>

/** How an addition was worded, by whom and when. */
export type Wording = {
  readonly said: Said
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  readonly isRemoved: boolean
}

/** Something that a partnership added. One that was taken out stays on record and may come back. */
export type Addition = Wording & { readonly id: Id<'addition'>; readonly kind: AdditionKind }

export type AdditionRefusal =
  | { readonly kind: 'absent' }
  /** Somebody has changed it since the page was opened. */
  | { readonly kind: 'stale'; readonly now: Addition }
  /** The partnership has one by that name already. */
  | { readonly kind: 'there-already' }

/** What is said, from whatever a row holds: texts only. */
export const saidFrom = (value: unknown): Said =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    : {}

/** By what two words or names are told apart: neither capitals nor the spaces between words matter. */
export const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
