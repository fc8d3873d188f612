import type { Id, Instant } from '#ground'
import type { Evidence, Variation, Voice, Writing } from '../response/response.ts'

/** What a copy holds, by the piece of a response that it was. */
export type Copied =
  | { readonly piece: 'response'; readonly content: Writing }
  | { readonly piece: 'variation'; readonly content: Omit<Variation, 'id'> }
  | { readonly piece: 'evidence'; readonly content: Omit<Evidence, 'id'> }
  | { readonly piece: 'voice'; readonly content: Omit<Voice, 'id'> }

/** Why it is no longer what stands: replaced by a newer text, taken away, or not chosen when two texts met. */
export type Why = 'replaced' | 'removed' | 'set-aside'

/** An accepted text that no longer stands. It stays readable and can be brought back. */
export type EarlierCopy = Copied & {
  readonly id: Id<'earlier'>
  readonly pieceId?: Id
  readonly version: number
  readonly why: Why
  readonly writtenAt: Instant
  readonly writtenBy: Id<'person'>
  readonly keptAt: Instant
}
