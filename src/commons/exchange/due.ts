import type { Day } from '#ground'

/** What somebody asked for or gave something to, and is told of until they have seen it. */
export type Notice = 'answer' | 'became'

/** Something of the exchange that waits on a person; `path` below the partnership's address. */
export type ExchangeDue = {
  readonly kind: 'naming' | 'publication' | 'introduction' | 'contribution' | 'news' | Notice
  readonly id: string
  readonly what: string
  readonly note?: string
  readonly path: string
  readonly day?: Day
  /** Somebody waits for it, though it has no day. */
  readonly isNow?: boolean
}
