import { later, no, yes, type Decision, type Id, type Instant } from '#ground'
import { isEmptyWriting, sameWriting, textsOfWriting, type Writing } from './response.ts'

/** The texts of a response as they are stored, and how they got there. */
export type Stored = {
  readonly writing: Writing
  readonly version: number
  /** Saved by pressing a button; otherwise the page saved itself as somebody typed. */
  readonly pressed: boolean
  readonly by?: Id<'person'>
  readonly at?: Instant
  /** When a copy last went to the earlier versions. */
  readonly keptAt?: Instant
}

/** What somebody sends to be saved. */
export type Sent = {
  /** What was posted; a text that was not posted is no wish to clear it. */
  readonly writing: Partial<Writing>
  /** The version that the page was made from. */
  readonly seen: number
  readonly pressed: boolean
  readonly by: Id<'person'>
  readonly at: Instant
  /** Set when the person has seen both texts and chosen. */
  readonly resolves?: boolean
}

/** What saving comes to. `keep` is the stored text that must go to the earlier versions before it is replaced. */
export type Saving =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'replaced'; readonly writing: Writing; readonly version: number; readonly keep?: Writing }

/** Somebody else saved since the page was made. Carries both texts: nothing of either is lost. */
export type Conflict = { readonly kind: 'conflict'; readonly stored: Writing; readonly sent: Writing }

const restMs = 10 * 60 * 1000

/**
 * Whether a text may take the place of the stored one, and whether the stored one is kept among the earlier versions. A
 * stale page never overwrites; what says the same as is stored already is no conflict, so that a doubled post is one.
 */
export const decideSave = (stored: Stored, sent: Sent): Decision<Saving, Conflict> => {
  const writing = { ...stored.writing, ...sent.writing }
  if (sameWriting(writing, stored.writing)) return yes({ kind: 'unchanged' })
  const hasText = stored.version > 0
  if (hasText && sent.seen !== stored.version) return no({ kind: 'conflict', stored: stored.writing, sent: writing })
  const keep = isWorthKeeping(stored, sent, writing) ? { keep: stored.writing } : {}
  return yes({ kind: 'replaced', writing, version: stored.version + 1, ...keep })
}

/**
 * The stored text is kept when somebody pressed a button to save it, when another person wrote it, when ten minutes
 * have gone by since the last copy, when much of it goes at once, and always when a conflict is resolved. What the same
 * person typed moments ago and the page saved by itself may be replaced without a copy.
 */
const isWorthKeeping = (stored: Stored, sent: Sent, next: Writing): boolean => {
  if (isEmptyWriting(stored.writing)) return false
  const since = stored.keptAt ?? stored.at
  return (
    sent.resolves === true ||
    stored.pressed ||
    stored.by !== sent.by ||
    since === undefined ||
    sent.at >= later(since, restMs) ||
    losesMuch(stored.writing, next)
  )
}

const losesMuch = (before: Writing, after: Writing): boolean =>
  (before.answer !== undefined && after.answer === undefined) ||
  textsOfWriting.some(text => before[text].length > 40 && after[text].length < before[text].length / 2)
