import { no, sayDay, yes, type Day, type Decision, type Id } from '#ground'
import { mayWith, type RoleHeld } from '#people'
import { isBegun } from '../document/completeness.ts'
import { readsSame } from '../document/changes.ts'
import type { Framework } from '../document/framework.ts'
import type { Version } from '../document/held.ts'
import { sections } from '../sections/sections.ts'

export type Signer = { readonly id: Id<'person'>; readonly roles: readonly RoleHeld[] }

/** Why nobody can sign a draft, whoever they are. */
export type HeldBack = Exclude<SigningRefusal, { kind: 'changed' | 'not-signatory' }>

export type SigningRefusal =
  | { readonly kind: 'not-signatory' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-review' }
  | { readonly kind: 'review-past'; readonly day: Day }
  /** The framework is not what the signer was shown. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'same-as-signed'; readonly version: number }

/** `named` and nobody else, or the chair where it has named nobody. Either must hold a role that may sign. */
export const isSignatory = ({ id, roles }: Signer, named: Id<'person'> | undefined): boolean =>
  mayWith(roles, 'framework.sign') && (named === undefined ? roles.some(({ role }) => role === 'chair') : named === id)

/**
 * What keeps a draft from being signed, whoever signs. What is missing does not: a partnership decides how much its
 * framework says (002:1.1.2 asks for none), and the version keeps what it left out.
 */
export const heldBack = (draft: Framework, last: Version | undefined, today: Day): HeldBack | undefined => {
  if (last !== undefined && readsSame(last.content, draft)) return { kind: 'same-as-signed', version: last.version }
  if (!sections.some(section => isBegun(draft, section))) return { kind: 'empty' }
  if (draft.reviewOn === undefined) return { kind: 'no-review' }
  return draft.reviewOn <= today ? { kind: 'review-past', day: draft.reviewOn } : undefined
}

export type Signing = {
  readonly signer: Signer
  readonly named: Id<'person'> | undefined
  readonly draft: Framework
  readonly last: Version | undefined
  readonly today: Day
  /** What was shown is what would be signed. */
  readonly isAsShown: boolean
}

/** Whether a draft may be signed now, by this person. */
export const maySign = (signing: Signing): Decision<undefined, SigningRefusal> => {
  const { signer, named, draft, last, today, isAsShown } = signing
  if (!isSignatory(signer, named)) return no({ kind: 'not-signatory' })
  const held = heldBack(draft, last, today)
  if (held !== undefined) return no(held)
  return isAsShown ? yes(undefined) : no({ kind: 'changed' })
}

/** Why it can't be signed, or was not. */
export const saySigning = (refusal: SigningRefusal): string => {
  switch (refusal.kind) {
    case 'not-signatory':
      return 'The partnership has named somebody else to sign. Nothing was signed.'
    case 'empty':
      return 'Nothing is written yet'
    case 'no-review':
      return 'The day of its review is missing'
    case 'review-past':
      return `The day of its review, ${sayDay(refusal.day)}, is not to come`
    case 'changed':
      return 'The framework has changed since you opened this page, so it was not signed. Read it again, then sign.'
    case 'same-as-signed':
      return `Version ${refusal.version} is signed already, and nothing has changed since.`
  }
}
