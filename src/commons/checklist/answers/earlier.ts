import type { Instant } from '#ground'

/** A text as it once was. */
export type EarlierWords = { readonly words: string; readonly at: Instant; readonly by: string }
