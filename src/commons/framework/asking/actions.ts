import type { Hand } from '#exercise'
import { dayOf, type Decision } from '#ground'
import { onFramework } from '../document/actions.ts'
import { mayAsk, type AskingRefusal } from './asking.ts'
import { keepAsking, withdrawAsking } from './store.ts'

/** Asks the signatory to sign the next version although something is missing. `seen` marks the list that was read. */
export const askToSign = (
  hand: Hand,
  { reason, seen }: { readonly reason: string; readonly seen: string },
): Promise<Decision<undefined, AskingRefusal>> => {
  const id = hand.world.newId<'asking'>()
  return onFramework(hand, async (tx, held) => {
    const decision = mayAsk(held, dayOf(hand.now), seen)
    if (decision.ok) await keepAsking(tx, id, { version: held.draft.version, reason, at: hand.now, by: hand.person })
    return decision
  })
}

/** Takes back what was asked for the next version. Where nothing was, nothing happens. */
export const takeAskingBack = (hand: Hand): Promise<void> =>
  onFramework(hand, (tx, { draft }) => withdrawAsking(tx, draft.version, { at: hand.now, by: hand.person }))
