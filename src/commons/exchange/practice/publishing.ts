import { isBlank, no, yes, type Decision } from '#ground'
import type { PracticeKind } from './choices.ts'
import { consentFor, type Consent } from './consent.ts'
import { namesIn } from './naming.ts'
import type { PracticeSaid, PracticeTexts } from './practice.ts'

export type PracticeRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** Boxes that have to say something before it is published. */
  | { readonly kind: 'unfinished'; readonly missing: readonly (keyof PracticeTexts)[] }
  /** It would be shown without a name, and its words give the name away. */
  | { readonly kind: 'names-us'; readonly found: readonly string[] }
  /** Nobody asked for the name to be shown, or it stays inside. */
  | { readonly kind: 'not-asked' }

const neededFor: Readonly<Record<PracticeKind, readonly (keyof PracticeTexts)[]>> = {
  'swap-shop': ['challenge', 'tried', 'learned'],
  'case-study': ['challenge', 'tried', 'learned'],
  'action-points': ['learned'],
}

/** How a record would be shown: inside, under the name, or without. */
export type Showing = 'inside' | 'named' | 'nameless'

/** Whether a record may be published as it stands, and whether others will read whose it is. */
export const mayPublish = (
  said: PracticeSaid,
  consents: readonly Consent[],
  names: readonly string[],
): Decision<Showing, PracticeRefusal> => {
  const missing = neededFor[said.kind].filter(name => isBlank(said[name]))
  if (missing.length > 0) return no({ kind: 'unfinished', missing })
  if (said.audience === 'partnership') return yes('inside')
  if (said.naming && consentFor(said, consents) !== undefined) return yes('named')
  const found = namesIn(said, names)
  return found.length > 0 ? no({ kind: 'names-us', found }) : yes('nameless')
}
