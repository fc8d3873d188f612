import type { Editions } from '#instrument'
import type { Needs } from '#people'

/** What this room's pages and papers need: the house, and the editions in force. */
export type PaperNeeds = Needs & { readonly editions: Editions }
