import type { Instant } from '#ground'

/** Something of the partnership's that went outside, whatever room it came from. */
export type WentOut = {
  readonly at: Instant
  readonly what: string
  readonly to: string
  readonly href?: string
}

/** Somebody from the programme's side who can open the partnership's pages. */
export type Seeing = { readonly name: string; readonly role: string; readonly sees: string; readonly until?: string }

/** The newest first. */
export const inOrder = (all: readonly WentOut[]): readonly WentOut[] =>
  all.toSorted((one, other) => other.at.localeCompare(one.at))
