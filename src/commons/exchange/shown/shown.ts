import type { Id, Instant } from '#ground'
import type { StandardKey } from '#support'
import { practiceKinds, type Area, type Audience, type Theme } from '../practice/choices.ts'
import type { PracticeTexts } from '../practice/practice.ts'

/** What others can read: records, and what sessions of events came to. */
export const shownKinds = { ...practiceKinds, outcome: 'Outcome of a session' } as const
export type ShownKind = keyof typeof shownKinds
export const shownKindNames = Object.keys(shownKinds) as readonly ShownKind[]

/** Whose it is, where its champion lets it be named or it stays inside. */
export type Named = {
  readonly partnership: Id<'partnership'>
  readonly name: string
  /** Absent once they were erased. */
  readonly writer?: { readonly id: Id<'person'>; readonly name: string }
  readonly askWhom: string
}

/** A text of the exchange as its readers get it. Without `named` nothing in it says whose it is. */
export type Shown = PracticeTexts & {
  readonly id: Id
  readonly kind: ShownKind
  readonly audience: Audience
  readonly mark: string
  readonly named?: Named
  readonly standards: readonly StandardKey[]
  readonly themes: readonly Theme[]
  readonly areas: readonly Area[]
  readonly programme?: Id<'programme'>
  readonly event?: { readonly id: Id<'event'>; readonly title: string }
  readonly request?: Id<'request'>
  readonly publishedAt: Instant
}
