import { no, yes, type Day, type Decision } from '#ground'
import { fingerprint } from '#plans'
import { missingFrom, type Missing } from '../document/completeness.ts'
import type { Held } from '../document/held.ts'
import { heldBack, saySigning, type HeldBack } from '../signing/signing.ts'

export type AskingRefusal =
  /** It could not be signed by anybody. */
  | HeldBack
  /** It waits on the signatory by itself. */
  | { readonly kind: 'nothing-missing' }
  | { readonly kind: 'asked-already' }
  /** Something else is missing than was shown. */
  | { readonly kind: 'missing-changed' }

/** A mark of what is missing, by which one can tell that the list has changed since it was read. */
export const markOfMissing = (missing: readonly Missing[]): string =>
  fingerprint(missing.map(({ what }) => what).join('\n'))

/** Whether the signatory may be asked now; `seen` marks the list of what is missing as it was shown. */
export const mayAsk = (
  held: Pick<Held, 'draft' | 'last' | 'asked'>,
  today: Day,
  seen: string | undefined,
): Decision<undefined, AskingRefusal> => {
  const back = heldBack(held.draft, held.last, today)
  if (back !== undefined) return no(back)
  const missing = missingFrom(held.draft)
  if (missing.length === 0) return no({ kind: 'nothing-missing' })
  if (held.asked !== undefined) return no({ kind: 'asked-already' })
  return seen === undefined || seen === markOfMissing(missing) ? yes(undefined) : no({ kind: 'missing-changed' })
}

/** Why the signatory was not asked. */
export const sayAsking = (refusal: AskingRefusal): string => {
  switch (refusal.kind) {
    case 'nothing-missing':
      return 'Nothing is missing, so it waits for the signature by itself.'
    case 'asked-already':
      return 'The signature of this version has been asked for already.'
    case 'missing-changed':
      return 'What is missing has changed since you opened this page. Read the list again, then ask.'
    default:
      return `${saySigning(refusal).replace(/\.$/, '')}. It can’t be signed until that is put right.`
  }
}
