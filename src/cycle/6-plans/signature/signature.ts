import { mayRecord, sayMilestoneRefusal, standing, type Milestone, type MilestoneRefusal } from '#exercise'
import { no, yes, type Decision, type Id, type Instant } from '#ground'
import { mayWith, type RoleHeld } from '#people'
import type { Outline } from '../outline/outline.ts'
import { sayMissing, type Readiness } from '../outline/readiness.ts'

/** The fact that a version was signed, with the plan as it read. */
export type Signature = {
  readonly version: number
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** The role in which it was signed: `chair`. */
  readonly as: string
  readonly undone?: { readonly at: Instant; readonly by: string; readonly reason: string }
}

export type SignedOutline = { readonly signature: Signature; readonly outline: Outline }

export type Signer = { readonly id: Id<'person'>; readonly roles: readonly RoleHeld[] }

export type SigningRefusal =
  | { readonly kind: 'not-signatory' }
  | { readonly kind: 'not-ready'; readonly missing: string }
  /** The plan is not what the signer was shown. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'same-as-signed'; readonly version: number }
  | MilestoneRefusal

/** Whoever the partnership has named, or the chair where it has named nobody. Either must hold a role that may sign. */
export const isSignatory = ({ id, roles }: Signer, named: Id<'person'> | undefined): boolean =>
  mayWith(roles, 'plan.sign') && (named === undefined ? roles.some(({ role }) => role === 'chair') : named === id)

/** The signature that stands last. */
export const lastStanding = <Signed extends Pick<Signature, 'undone'>>(
  signatures: readonly Signed[],
): Signed | undefined => signatures.findLast(({ undone }) => undone === undefined)

/** The version that is being written: signed ones keep their numbers, also when the signature was undone. */
export const nextVersion = (signatures: readonly Pick<Signature, 'version'>[]): number =>
  Math.max(0, ...signatures.map(({ version }) => version)) + 1

/** What whoever changes a signed plan should know. */
export const sayNextVersion = (signed: number, next: number): string =>
  `Version ${signed} is signed. What you change now becomes version ${next}, which needs a new signature.`

export type Signing = {
  readonly signer: Signer
  readonly named: Id<'person'> | undefined
  readonly readiness: Readiness
  readonly milestones: readonly Milestone[]
  /** The last version whose signature stands, and whether the draft still says the same. */
  readonly signed: { readonly version: number; readonly isSame: boolean } | undefined
  /** What was shown is what would be signed. */
  readonly isAsShown: boolean
}

/** Whether a draft may be signed now; and if so, whether that is what ends the planning of the year. */
export const maySign = (signing: Signing): Decision<{ readonly endsPlanning: boolean }, SigningRefusal> => {
  const { signer, named, readiness, milestones, signed, isAsShown } = signing
  if (!isSignatory(signer, named)) return no({ kind: 'not-signatory' })
  if (signed?.isSame === true) return no({ kind: 'same-as-signed', version: signed.version })
  if (readiness.missing.length > 0) return no({ kind: 'not-ready', missing: sayMissing(readiness) })
  if (!isAsShown) return no({ kind: 'changed' })
  if (standing(milestones, 'outline-signed')) return yes({ endsPlanning: false })
  const decision = mayRecord(milestones, 'outline-signed')
  return decision.ok ? yes({ endsPlanning: true }) : decision
}

export type UndoingRefusal = { readonly kind: 'nothing-signed' } | { readonly kind: 'not-yours' }

/** The last signature that stands may be undone, by whoever gave it or by those who write the plan. */
export const mayUndoSignature = (
  signatures: readonly Signature[],
  person: Signer,
): Decision<{ readonly version: number; readonly reopensPlanning: boolean }, UndoingRefusal> => {
  const last = lastStanding(signatures)
  if (last === undefined) return no({ kind: 'nothing-signed' })
  if (last.by.id !== person.id && !mayWith(person.roles, 'plan.write')) return no({ kind: 'not-yours' })
  const others = signatures.filter(({ undone, version }) => undone === undefined && version !== last.version)
  return yes({ version: last.version, reopensPlanning: others.length === 0 })
}

/** Why it was not signed, or the signature not undone. */
export const saySignatureRefusal = (refusal: SigningRefusal | UndoingRefusal): string => {
  switch (refusal.kind) {
    case 'not-signatory':
      return 'The partnership has named somebody else to sign. Nothing was signed.'
    case 'not-ready':
      return `It cannot be signed yet: ${refusal.missing}.`
    case 'changed':
      return 'The plan has changed since you opened this page, so it was not signed. Read it again, then sign.'
    case 'same-as-signed':
      return `Version ${refusal.version} is signed already, and nothing has changed since.`
    case 'nothing-signed':
      return 'There is no signature to undo. Somebody has undone it already.'
    case 'not-yours':
      return 'Only the person who signed, the champion and the deputy can undo a signature.'
    default:
      return sayMilestoneRefusal(refusal)
  }
}
