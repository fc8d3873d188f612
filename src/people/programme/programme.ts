import type { Id } from '#ground'

export type Programme = { readonly id: Id<'programme'>; readonly name: string }

/** A programme's partnership as its desk sees it: a name and where it lies, nothing that it wrote. */
export type DeskPartnership = { readonly id: Id<'partnership'>; readonly name: string; readonly region?: string }
