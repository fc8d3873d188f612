import type { Day } from '#ground'

/** One more thing that waits, with its day. */
export type Waiting = {
  readonly what: string
  readonly href?: string
  readonly note?: string
  readonly when?: string
  readonly day?: Day
  readonly late?: boolean
}
