import type { Editions } from '#instrument'
import type { Needs } from '#people'

/** What this room's pages need: the house, its address and the editions in force. */
export type FrameworkNeeds = Needs & { readonly editions: Editions; readonly publicUrl: string }
