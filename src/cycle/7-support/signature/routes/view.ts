import { dayOf, type Instant } from '#ground'
import { isSame } from '../../agreement/agreement.ts'
import { changesBetween } from '../../agreement/changes.ts'
import { readinessOf } from '../../agreement/readiness.ts'
import { isEnded } from '../../agreement/standing.ts'
import type { Support } from '../../agreement/support.ts'
import { sayGate } from '../../gate/gate.ts'
import { markOf } from '../mark.ts'
import type { SigningView } from '../pages/signing.ts'
import { halfSigned, inForce } from '../signature.ts'

/** Why nothing at all can be signed now. */
const stoppedBy = (support: Support, now: Instant): string | undefined => {
  if (isEnded(support, dayOf(now))) return 'the agreement has ended.'
  return support.gate.isOpen ? undefined : `the gate is closed: ${sayGate(support.gate.missing)}.`
}

/** What a page of signing shows of an agreement, whoever signs. */
export const signingOf = (
  support: Support,
  { now, maySign }: { readonly now: Instant; readonly maySign: boolean },
): Omit<SigningView, 'side' | 'signer' | 'who' | 'action' | 'reading'> => {
  const { agreement, versions } = support
  const [held, half] = [inForce(versions), halfSigned(versions)]
  const stopped = stoppedBy(support, now)
  return {
    versions,
    isHalfSame: half !== undefined && isSame(half.content, agreement),
    isHeldSame: held !== undefined && isSame(held.content, agreement),
    rows: readinessOf(agreement),
    changes: held === undefined ? [] : changesBetween(held.content, agreement),
    today: dayOf(now),
    ...(maySign ? { shown: markOf(agreement) } : {}),
    ...(stopped === undefined ? {} : { stopped }),
  }
}
