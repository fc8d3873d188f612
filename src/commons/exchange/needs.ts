import type { Editions } from '#instrument'
import type { Needs } from '#people'

/** What this room's pages need: the house and the editions in force. */
export type ExchangeNeeds = Needs & { readonly editions: Editions; readonly publicUrl: string }
