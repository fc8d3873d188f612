import type { Read } from '#db'
import type { Editions } from '#instrument'
import type { Needs } from '#people'

/** What this room's pages need: the house and the editions in force. */
export type ExchangeNeeds = Needs & {
  readonly editions: Editions
  readonly publicUrl: string
  /** The edition with which the partnership of a scope works now; handed in, since this room reads no exercise. */
  readonly editionNow: (tx: Read) => Promise<string | undefined>
}
