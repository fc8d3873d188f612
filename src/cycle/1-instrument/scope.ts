import type { Id } from '#ground'

/** Who does something that goes on record, and when. The name stays as it stood. */
export type Fact = { readonly at: string; readonly by: { readonly id: Id<'person'>; readonly name: string } }
