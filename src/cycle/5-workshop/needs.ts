import type { Editions } from '#instrument'
import type { Needs } from '#people'

export type WorkshopNeeds = Needs & {
  readonly editions: Editions
  /** Where the links of mails and of the code on the wall lead: `https://stocktake.example`. */
  readonly publicUrl: string
}
