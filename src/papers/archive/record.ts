import type { Instant } from '#ground'
import type { CameWith } from '#people'

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

/** Somebody who had a role until the partnership came in, with the address that the file has for them. */
export type ToInvite = CameWith & { readonly email?: string }
