import type { Day } from '#ground'

/** Something of the exchange that waits on a person; `path` below the partnership's address. */
export type ExchangeDue = {
  readonly kind: 'naming' | 'publication' | 'introduction' | 'contribution' | 'news'
  readonly id: string
  readonly what: string
  readonly note?: string
  readonly path: string
  readonly day?: Day
  /** Somebody waits for it, though it has no day. */
  readonly isNow?: boolean
}
