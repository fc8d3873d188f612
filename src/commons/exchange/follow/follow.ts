import type { Instant } from '#ground'
import type { Shown } from '../shown/shown.ts'

export const followKinds = ['partnership', 'person', 'standard'] as const
export type FollowKind = (typeof followKinds)[number]

/** Whom or what a person follows. A partnership and a person only ever where a record names them. */
export type Follow = {
  readonly kind: FollowKind
  /** An id, or a standard's key. */
  readonly of: string
  readonly called: string
  /** What was published since is new. */
  readonly seenAt: Instant
}

/** What is new of what somebody follows: how many there are, and those that are shown at once. */
export type News = { readonly shown: readonly Shown[]; readonly count: number }
