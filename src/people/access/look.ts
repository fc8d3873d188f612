import type { Id, Instant } from '#ground'

/** What is on record of a page of the partnership's that somebody from the programme's side opened. */
export type LookFacts = {
  readonly id: Id<'look'>
  readonly person: Id<'person'>
  readonly who: string
  /** As what they looked, in words. */
  readonly role: string
  /** The kind of page, never its content. */
  readonly page: string
  readonly at: Instant
}

/** A look in its place in the partnership's record: the first has number 1. */
export type Look = LookFacts & {
  readonly n: number
  /** The fingerprint of this look and of all before it. */
  readonly chain: string
}

/** A one-way fingerprint of a text. */
export type Fingerprint = (text: string) => string

/** The fingerprint of a look that follows `before`; the first one follows an empty text. */
export const chainAfter = (fingerprint: Fingerprint, before: string, n: number, look: LookFacts): string =>
  fingerprint([before, n, look.id, look.person, look.who, look.role, look.page, look.at].join('\n'))

/**
 * The number of the first look at which the record is not what was written: changed, missing or put in between. Nothing
 * when it is whole. `head` is where the record says that it ends.
 * @param looks oldest first
 */
export const firstBreak = (
  fingerprint: Fingerprint,
  looks: readonly Look[],
  head: { readonly n: number; readonly chain: string },
): number | undefined => {
  let before = ''
  for (const [index, look] of looks.entries()) {
    const n = index + 1
    if (look.n !== n || look.chain !== chainAfter(fingerprint, before, n, look)) return n
    before = look.chain
  }
  return head.n === looks.length && head.chain === before ? undefined : looks.length + 1
}

/** A fingerprint as one reads it out: the first twelve letters and digits, by fours. */
export const sayFingerprint = (chain: string): string =>
  (chain.replace(/[-_]/g, '').slice(0, 12).match(/.{4}/g) ?? []).join(' ')

/**
 * The path of a page as the record keeps it: ids stay out, numbers of standards and names of sections stay in, so that
 * one can tell which standard was looked at.
 */
export const pageLookedAt = (pattern: string, params: Readonly<Record<string, string | undefined>>): string =>
  pattern
    .replace('/partnerships/:partnership', '')
    .replace(/:(standard|section|version)\b/g, (whole, name: string) => params[name] ?? whole)
    .replace(/[^\w:./-]/g, '') || '/'
