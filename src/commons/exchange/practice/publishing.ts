import { isBlank, no, yes, type Decision } from '#ground'
import type { Telling } from '#people'
import type { PracticeKind } from './choices.ts'
import { consentFor, type Consent } from './consent.ts'
import type { Practice, PracticeTexts } from './practice.ts'
import { othersIn, partsOf, tellingIn, type Known } from './telling.ts'

export type PracticeRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** Boxes that have to say something before it is published. */
  | { readonly kind: 'unfinished'; readonly missing: readonly (keyof PracticeTexts)[] }
  /** It would be shown without a name, and its words give the name away or name people. */
  | { readonly kind: 'names-us'; readonly found: readonly Telling[] }
  /** It names other partnerships, whose consent nobody has (R12). */
  | { readonly kind: 'names-others'; readonly found: readonly Telling[] }
  /** It was read under the name at its address; whoever has that knows whose it is. */
  | { readonly kind: 'was-named' }
  /** Nobody asked for the name to be shown, or it stays inside. */
  | { readonly kind: 'not-asked' }

const neededFor: Readonly<Record<PracticeKind, readonly (keyof PracticeTexts)[]>> = {
  'swap-shop': ['challenge', 'tried', 'learned'],
  'case-study': ['challenge', 'tried', 'learned'],
  'action-points': ['learned'],
}

/** How a record would be shown: inside, under the name, or without. */
export type Showing = 'inside' | 'named' | 'nameless'

/** Whether its words may leave the partnership under its name: others are named only by their own consent (R12). */
export const mayBeNamed = (practice: Practice, known: Known): Decision<undefined, PracticeRefusal> => {
  const others = othersIn(partsOf(practice), known)
  return others.length > 0 ? no({ kind: 'names-others', found: others }) : yes(undefined)
}

/** Whether a record may be published as it stands, and whether others will read whose it is. */
export const mayPublish = (
  practice: Practice,
  consents: readonly Consent[],
  known: Known,
): Decision<Showing, PracticeRefusal> => {
  const missing = neededFor[practice.kind].filter(name => isBlank(practice[name]))
  if (missing.length > 0) return no({ kind: 'unfinished', missing })
  if (practice.audience === 'partnership') return yes('inside')
  const others = mayBeNamed(practice, known)
  if (!others.ok) return others
  if (practice.naming && consentFor(practice, consents) !== undefined) return yes('named')
  if (practice.namedAt !== undefined) return no({ kind: 'was-named' })
  const found = tellingIn(partsOf(practice), known)
  return found.length > 0 ? no({ kind: 'names-us', found }) : yes('nameless')
}
