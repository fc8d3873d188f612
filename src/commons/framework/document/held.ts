import type { Id, Instant } from '#ground'
import type { Written } from '#plans'
import { definitionBox } from '../sections/definition.ts'
import type { Line } from '../lists/line.ts'
import type { Framework } from './framework.ts'

/** That the signatory was asked to sign a version although something is missing in it. */
export type Asking = {
  readonly version: number
  readonly reason: string
  readonly at: Instant
  readonly by: { readonly id: string; readonly name: string }
}

/** A version as it read when it was signed. */
export type Version = {
  readonly version: number
  readonly content: Framework
  /** What it left out, in words. */
  readonly missing: readonly string[]
  /** Why it was to be signed all the same, where its signatory was asked to. */
  readonly asked?: Asking
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** The role in which it was signed: `chair`. */
  readonly as: string
}

/** Everything that is known about a partnership's framework: what was written, and how it reads now. */
export type Held = {
  /** Absent while nobody has begun it. */
  readonly id: Id<'framework'> | undefined
  readonly written: ReadonlyMap<string, Written>
  readonly lines: readonly Line[]
  /** The oldest first. */
  readonly versions: readonly Version[]
  /** That the signatory was asked to sign the draft although something is missing. */
  readonly asked: Asking | undefined
  /** The version that everybody may read now. */
  readonly shown: number | undefined
  /** As it reads now. */
  readonly draft: Framework
}

/** The version that was signed last. */
export const lastOf = ({ versions }: Pick<Held, 'versions'>): Version | undefined => versions.at(-1)

export const wordsAt = ({ written }: Pick<Held, 'written'>, key: string): string => written.get(key)?.words ?? ''

/** What the box of a text shows: of the definition what the glossary says, while nothing else is typed. */
export const shownAt = (held: Pick<Held, 'written' | 'draft'>, key: string): string =>
  wordsAt(held, key) || (key === definitionBox.key ? held.draft.definition : '')
