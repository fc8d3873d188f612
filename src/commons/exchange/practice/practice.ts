import type { Id, Instant } from '#ground'
import type { StandardKey } from '#support'
import type { Area, Audience, PracticeKind, Theme } from './choices.ts'

/** What a record says, in the words of whoever writes it. Nothing of it is taken from an exercise (R12). */
export type PracticeTexts = {
  readonly title: string
  readonly challenge: string
  readonly tried: string
  readonly learned: string
  readonly cost: string
}

/** The boxes of a record, as they are asked for and read. */
export const textLabels: Readonly<Record<keyof PracticeTexts, string>> = {
  title: 'Title',
  challenge: 'The challenge',
  tried: 'What was tried',
  learned: 'What was learned',
  cost: 'What it cost',
}

export type PracticeSaid = PracticeTexts & {
  readonly kind: PracticeKind
  /** Who to ask; shown only beside the partnership's name. */
  readonly askWhom: string
  readonly audience: Audience
  /** Its writer would have the partnership named. */
  readonly naming: boolean
  readonly standards: readonly StandardKey[]
  readonly themes: readonly Theme[]
  readonly areas: readonly Area[]
  /** The event that it comes from, and what was asked for there. */
  readonly event?: Id<'event'>
  readonly request?: Id<'request'>
}

/** A practice record of a partnership. */
export type Practice = PracticeSaid & {
  readonly id: Id<'practice'>
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: { readonly id: Id<'person'>; readonly name: string }
  readonly publishedAt?: Instant
  /** Since when others can have read whose it is. */
  readonly namedAt?: Instant
}

/** A record as an answer to what was asked at an event, without its texts. */
export type Answer = Pick<Practice, 'id' | 'title' | 'request' | 'changedBy' | 'publishedAt'>
