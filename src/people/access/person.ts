import type { Day, Id } from '#ground'

export type Person = { readonly id: Id<'person'>; readonly name: string; readonly email: string }

/** The partnership that a page belongs to. */
export type Partnership = {
  readonly id: Id<'partnership'>
  readonly name: string
  readonly programme?: Id<'programme'>
  /** Since it was merged or split: it is kept to be read, and nothing in it changes any more. */
  readonly closedOn?: Day
}
