import type { Instant } from '#ground'

/** A part of what somebody wrote, in words, and its box where the form has one. */
export type Told = { readonly name: string; readonly words: string; readonly box?: string }

/** What stands now where two wrote at once. */
export type Stands = {
  /** Who wrote it last, where that is kept. */
  readonly by?: string
  /** '' where nothing stands any more. */
  readonly at: Instant | ''
  /** Only what is not as it was typed; both sides have the same parts in the same order. */
  readonly parts: readonly Told[]
}

/** What of one text is not as in another. */
export const differing = (these: readonly Told[], those: readonly Told[]): readonly Told[] =>
  these.filter(({ words }, at) => words.trim() !== those[at]?.words.trim())
