import type { Instant } from '#ground'

/** That somebody took everything; how much it was, once all of it had gone. */
export type Taking = {
  readonly at: Instant
  readonly by: string
  /** In bytes. */
  readonly bytes?: number
}

/** That the partnership came in from a file, and what the file said of itself. */
export type ReadingIn = {
  readonly at: Instant
  readonly by: string
  readonly name: string
  readonly takenAt: Instant
  readonly takenBy: string
}
