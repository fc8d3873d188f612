import type { Editions } from '#instrument'
import type { Live } from '#live'
import type { Needs } from '#people'

export type WorkshopNeeds = Needs & {
  readonly editions: Editions
  readonly live: Live
  /** Where the links of mails and of the code on the wall lead: `https://stocktake.example`. */
  readonly publicUrl: string
}
