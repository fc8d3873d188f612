import type { Read } from '#db'
import type { Id } from '#ground'

/** One thing that serves an outcome, as its page lists it. */
export type Served = {
  readonly id: Id
  /** What it is called. */
  readonly words: string
  /** Where it is read; absent where this reader has no page of it. */
  readonly href?: string
  /** How far it is, when, whose. */
  readonly note?: string
}

/** Who reads: the address of their partnership, and whether they write the plan. */
export type ServedReader = { readonly own: string; readonly mayWrite: boolean }

/** A kind of thing that serves outcomes: how the page calls it, and how its items are found. What is gone is left out. */
export type ServingKind = {
  readonly title: string
  readonly of: (tx: Read, items: readonly Id[], reader: ServedReader) => Promise<readonly Served[]>
}

/** By the word that the kind's picks are kept under. A later room hands its own in. */
export type ServingKinds = Readonly<Record<string, ServingKind>>
