import { isBlank, later, no, yes, type Decision, type Id, type Instant } from '#ground'
import { fingerprint } from './fingerprint.ts'

/** A text as it is stored. */
export type Written = {
  readonly key: string
  readonly version: number
  readonly words: string
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** When a text last went to the earlier ones. */
  readonly copiedAt: Instant
}

/** What a page showed of one text: its version, and a mark of its words. */
export type Seen = { readonly version: number; readonly mark: string }

/** What a page showed of all its texts. */
export type SeenAll = ReadonlyMap<string, Seen>

export const seenAs = (version: number, words: string): Seen => ({ version, mark: fingerprint(words) })

const nothingSeen = seenAs(0, '')

/** The form's `version`: each text with its own, so that a text nobody touched is never sent back over another's. */
export const versionOf = (seen: SeenAll): string =>
  [...seen].map(([key, { version, mark }]) => `${key}=${version}.${mark}`).join(';')

/** Reads a form's `version`. What cannot be read was not seen. */
export const seenFrom = (version: string): SeenAll =>
  new Map(
    version.split(';').flatMap(part => {
      const [, key, number, mark] = /^([\w.-]{1,80})=(\d{1,9})\.([0-9a-z]{1,12})$/.exec(part) ?? []
      return key && mark ? [[key, { version: Number(number), mark }] as const] : []
    }),
  )

/** One text as it was posted. */
export type Sent = { readonly key: string; readonly words: string; readonly seen?: Seen | undefined }

export type Saving =
  /** Nobody touched it on this page, or it says what is stored already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'written'; readonly version: number; readonly keepsEarlier: boolean }

/** Somebody else wrote this text since the page was made. */
export type Conflict = { readonly kind: 'conflict' }

const restMs = 10 * 60 * 1000

/** Whether a posted text takes the place of the stored one. A stale page never overwrites. */
export const decideSaving = (
  stored: Written | undefined,
  sent: Sent,
  by: Id<'person'>,
  at: Instant,
): Decision<Saving, Conflict> => {
  const seen = sent.seen ?? nothingSeen
  if (fingerprint(sent.words) === seen.mark || sent.words === stored?.words) return yes({ kind: 'unchanged' })
  if ((stored?.version ?? 0) !== seen.version) return no({ kind: 'conflict' })
  const keepsEarlier = stored !== undefined && isWorthKeeping(stored, sent.words, by, at)
  return yes({ kind: 'written', version: seen.version + 1, keepsEarlier })
}

/**
 * A text goes to the earlier ones when another person replaces it, when ten minutes have passed since the last one went,
 * or when most of it goes at once. What the same person typed moments ago may be replaced without a copy.
 */
const isWorthKeeping = (stored: Written, words: string, by: Id<'person'>, at: Instant): boolean =>
  !isBlank(stored.words) &&
  (stored.by.id !== by ||
    at >= later(stored.copiedAt, restMs) ||
    (stored.words.length > 40 && words.length < stored.words.length / 2))
