import type { Id } from '#ground'

/** One release of a programme, by its number. */
export type ReleaseKey = { readonly programme: Id<'programme'>; readonly release: number }

/** One draft of it. */
export type DraftKey = ReleaseKey & { readonly draft: number }
