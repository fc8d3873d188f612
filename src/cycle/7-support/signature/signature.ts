import { no, yes, type Decision, type Id, type Instant } from '#ground'
import { isSame, type Agreement } from '../agreement/agreement.ts'
import { throughGate, type Gate, type GateRefusal } from '../gate/gate.ts'
import { sayLacking, type ReadyRow } from '../agreement/readiness.ts'

export const sides = ['partnership', 'programme'] as const
export type Side = (typeof sides)[number]
export const sideWords: Readonly<Record<Side, string>> = { partnership: 'the partnership', programme: 'the programme' }
export const otherSide = (side: Side): Side => (side === 'partnership' ? 'programme' : 'partnership')

/** One side's signature under a version. */
export type Signed = {
  readonly id: Id<'signature'>
  readonly side: Side
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  /** In which role: `champion`. */
  readonly as: string
  /** The text changed before the other side had signed. */
  readonly fallen?: { readonly at: Instant; readonly by: string }
}

/** A version as it read when the first side signed it. */
export type Version = {
  readonly version: number
  readonly frozenAt: Instant
  readonly content: Agreement
  readonly signed: readonly Signed[]
}

export const standingIn = ({ signed }: Pick<Version, 'signed'>): readonly Signed[] =>
  signed.filter(({ fallen }) => fallen === undefined)

/** Both sides have signed it: it held from then on, until the next one did. */
export const isWhole = (version: Pick<Version, 'signed'>): boolean =>
  sides.every(side => standingIn(version).some(each => each.side === side))

/** The version in force: the last that both have signed. */
export const inForce = <Signable extends Pick<Version, 'signed'>>(
  versions: readonly Signable[],
): Signable | undefined => versions.findLast(isWhole)

/** The version that one side has signed and the other has not, where there is one. */
export const halfSigned = <Signable extends Pick<Version, 'signed'>>(
  versions: readonly Signable[],
): Signable | undefined => {
  const last = versions.at(-1)
  return last !== undefined && standingIn(last).length === 1 ? last : undefined
}

/** The moment from which a version held. */
export const heldFrom = (version: Pick<Version, 'signed'>): Instant | undefined =>
  isWhole(version)
    ? standingIn(version)
        .map(({ at }) => at)
        .toSorted()
        .at(-1)
    : undefined

/** The version that is being written; numbers are never used twice. */
export const nextVersion = (versions: readonly Pick<Version, 'version'>[]): number =>
  Math.max(0, ...versions.map(({ version }) => version)) + 1

export type SigningRefusal =
  | GateRefusal
  | { readonly kind: 'not-ready'; readonly missing: string }
  /** It reads otherwise than what the signer was shown. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'signed-already'; readonly version: number }
  /** The same person has signed for the other side. */
  | { readonly kind: 'both-sides' }
  | { readonly kind: 'not-signatory'; readonly named: string }
  | { readonly kind: 'ended' }

export type Signing = {
  readonly side: Side
  readonly signer: Id<'person'>
  /** The one of the programme's signatories who is to sign; nobody named means any of them. */
  readonly named?: { readonly id: Id<'person'>; readonly name: string } | undefined
  readonly gate: Gate
  readonly rows: readonly ReadyRow[]
  readonly draft: Agreement
  readonly versions: readonly Version[]
  readonly isAsShown: boolean
  readonly isEnded: boolean
}

/** Under which version the signature stands, and whether that is frozen by it. */
export type MaySign = { readonly version: number; readonly freezes: boolean; readonly isWhole: boolean }

/** Whether one side may sign what it was shown. Nobody signs for both sides, whatever roles they hold (domain item 42). */
export const maySign = (signing: Signing): Decision<MaySign, SigningRefusal> => {
  const { side, signer, named, gate, rows, draft, versions, isAsShown, isEnded } = signing
  if (isEnded) return no({ kind: 'ended' })
  if (side === 'programme' && named !== undefined && named.id !== signer)
    return no({ kind: 'not-signatory', named: named.name })
  const passed = throughGate(gate)
  if (!passed.ok) return passed
  const held = inForce(versions)
  if (held !== undefined && isSame(held.content, draft)) return no({ kind: 'signed-already', version: held.version })
  if (rows.some(({ isDone }) => !isDone)) return no({ kind: 'not-ready', missing: sayLacking(rows) })
  if (!isAsShown) return no({ kind: 'changed' })
  const half = halfSigned(versions)
  if (half === undefined || !isSame(half.content, draft))
    return yes({ version: nextVersion(versions), freezes: true, isWhole: false })
  const [first] = standingIn(half)
  if (first?.side === side) return no({ kind: 'signed-already', version: half.version })
  return first?.by.id === signer
    ? no({ kind: 'both-sides' })
    : yes({ version: half.version, freezes: false, isWhole: true })
}
