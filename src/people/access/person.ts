import type { Id } from '#ground'

export type Person = { readonly id: Id<'person'>; readonly name: string; readonly email: string }

/** The partnership that a page belongs to. */
export type Partnership = {
  readonly id: Id<'partnership'>
  readonly name: string
  readonly programme?: Id<'programme'>
}
