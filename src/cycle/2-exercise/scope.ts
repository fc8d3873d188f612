import type { Id } from '#ground'

/** Who does something that goes on record. The name stays as it stood. */
export type Recorder = { readonly id: Id<'person'>; readonly name: string }
