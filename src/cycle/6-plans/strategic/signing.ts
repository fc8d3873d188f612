import { no, yes, type Decision } from '#ground'
import { mayWith } from '#people'
import type { Phase } from '../phase/phase.ts'
import { isSignatory, lastStanding, saySignatureRefusal, type Signature, type Signer } from '../signature/signature.ts'
import { sayStrategicMissing, type StrategicRow } from './readiness.ts'

export type StrategicRefusal =
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-signatory' }
  | { readonly kind: 'not-ready'; readonly missing: string }
  /** The plan is not what the signer was shown. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'same-as-signed'; readonly version: number }

export type StrategicSigning = {
  readonly signer: Signer
  readonly named: string | undefined
  readonly rows: readonly StrategicRow[]
  readonly signed: { readonly version: number; readonly isSame: boolean } | undefined
  readonly isAsShown: boolean
  readonly phase: Phase
}

/** Whether the strategic plan may be signed now; and if so, whether that is what ends Prepare. */
export const maySignStrategic = (
  signing: StrategicSigning,
): Decision<{ readonly endsPrepare: boolean }, StrategicRefusal> => {
  const { signer, named, rows, signed, isAsShown, phase } = signing
  if (!isSignatory(signer, named)) return no({ kind: 'not-signatory' })
  if (signed?.isSame === true) return no({ kind: 'same-as-signed', version: signed.version })
  if (rows.some(({ isDone }) => !isDone)) return no({ kind: 'not-ready', missing: sayStrategicMissing(rows) })
  if (!isAsShown) return no({ kind: 'changed' })
  return yes({ endsPrepare: phase === 'prepare' })
}

export type StrategicUndoing =
  { readonly kind: 'absent' } | { readonly kind: 'nothing-signed' } | { readonly kind: 'not-yours' }

/** The last signature that stands may be undone by whoever gave it or by those who write the plan. */
export const mayUndoStrategic = (
  signatures: readonly Signature[],
  person: Signer,
): Decision<{ readonly version: number; readonly isOnly: boolean }, StrategicUndoing> => {
  const last = lastStanding(signatures)
  if (last === undefined) return no({ kind: 'nothing-signed' })
  if (last.by.id !== person.id && !mayWith(person.roles, 'plan.write')) return no({ kind: 'not-yours' })
  return yes({ version: last.version, isOnly: signatures.filter(({ undone }) => undone === undefined).length === 1 })
}

/** Why it was not signed, or the signature not undone. */
export const sayStrategicRefusal = (refusal: StrategicRefusal | StrategicUndoing): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'There is no strategic plan here.'
    default:
      return saySignatureRefusal(refusal)
  }
}
