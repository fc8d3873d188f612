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

/** That a version was signed. */
export type Signature = {
  readonly version: number
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** The role in which it was signed: `chair`. */
  readonly as: string
}

/** A version as it read when it was signed. */
export type Version = Signature & {
  readonly content: Framework
  /** What it left out, in words. */
  readonly missing: readonly string[]
  /** Why it was to be signed all the same, where its signatory was asked to. */
  readonly asked?: Asking
}

/** What was written of a partnership's framework, and how it reads now. */
export type Draft = {
  readonly written: ReadonlyMap<string, Written>
  readonly lines: readonly Line[]
  /** As it reads now. */
  readonly draft: Framework
}

/** Everything that is known about a partnership's framework, but for what its earlier versions said. */
export type Held = Draft & {
  /** Absent while nobody has begun it. */
  readonly id: Id<'framework'> | undefined
  /** The oldest first. */
  readonly signatures: readonly Signature[]
  /** The version that was signed last. */
  readonly last: Version | undefined
  /** That the signatory was asked to sign the draft although something is missing. */
  readonly asked: Asking | undefined
  /** The version that everybody may read now. */
  readonly shown: number | undefined
}

export const wordsAt = ({ written }: Pick<Held, 'written'>, key: string): string => written.get(key)?.words ?? ''

/** What whoever changes a signed framework should know. */
export const sayNextNumber = ({ last, draft }: Pick<Held, 'last' | 'draft'>): string | undefined =>
  last &&
  `Version ${last.version} is signed. What you change now becomes version ${draft.version}, which needs a new signature.`

/** What the box of a text shows: of the definition what the glossary says, while nothing else is typed. */
export const boxTextAt = (held: Pick<Held, 'written' | 'draft'>, key: string): string =>
  wordsAt(held, key) || (key === definitionBox.key ? held.draft.definition : '')
