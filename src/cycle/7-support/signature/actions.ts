import type { Write } from '#db'
import { recordStanding, type Hand } from '#exercise'
import { partnershipIn, dayOf, no, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { send } from '#jobs'
import { letHalfFall, type Absent } from '../agreement/actions.ts'
import { readinessOf } from '../agreement/readiness.ts'
import { isEnded } from '../agreement/standing.ts'
import { holdAgreement, supportOf } from '../agreement/store/support.ts'
import { keepStanding } from '../desk/store.ts'
import { retellDays } from '../region/store/days.ts'
import { markOf } from './mark.ts'
import { halfSigned, maySign, type MaySign, type Side, type SigningRefusal } from './signature.ts'
import { keepSignature, keepVersion } from './store.ts'

/** For which side, in which role, and what was shown to the signer. */
export type SignsFor = { readonly side: Side; readonly as: string; readonly shown: string }

type Done = Decision<MaySign, SigningRefusal | Absent>

/** One side signs. The first freezes the version; the second puts it in force in place of the one before. */
export const signAgreement = (
  hand: Hand,
  editions: Editions,
  id: Id<'exercise'>,
  { side, as, shown }: SignsFor,
): Promise<Done> => {
  const signature = hand.world.newId<'signature'>()
  const work = async (tx: Write): Promise<Done> => {
    await holdAgreement(tx, id)
    const support = await supportOf(tx, editions, id)
    if (support?.begun === undefined) return no({ kind: 'absent' })
    const { agreement: draft, versions } = support
    const decision = maySign({
      ...{ side, signer: hand.person.id, named: support.signatory, gate: support.gate, draft, versions },
      rows: readinessOf(draft),
      isAsShown: markOf(draft) === shown,
      isEnded: isEnded(support, dayOf(hand.now)),
    })
    if (!decision.ok) return decision
    const { version, freezes, isWhole } = decision.value
    const half = halfSigned(versions)
    if (freezes && half !== undefined) await letHalfFall(tx, half, hand)
    if (freezes) await keepVersion(tx, id, { version, content: { ...draft, version }, at: hand.now })
    await keepSignature(tx, id, { id: signature, version, side, at: hand.now, by: hand.person, as })
    await keepStanding(tx, support.exercise)
    await retellDays(tx, id)
    if (isWhole) await recordStanding(tx, { exercise: id, kind: 'agreement-signed', on: dayOf(hand.now) })
    await send(tx, 'mail.support-signed', { partnership: partnershipIn(tx), signature })
    return decision
  }
  return hand.write(work)
}
