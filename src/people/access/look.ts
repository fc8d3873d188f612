import type { Instant } from '#ground'

/** A page of the partnership's that programme staff opened. */
export type Look = { readonly who: string; readonly role: string; readonly page: string; readonly at: Instant }
