import { no, yes, type Day, type Decision, type Id } from '#ground'
import { keepStanding } from '../standing/actions.ts'
import type { Hand } from '../year/actions.ts'
import { keepNextDue, nextDueOf } from './store.ts'

/**
 * Says by when the next exercise is to be opened, or that it goes by the usual rule again. `after` is the exercise that
 * the page counted from: one opened since makes it stale.
 */
export const setNextDue = (
  hand: Hand,
  said: { readonly after: Id<'exercise'>; readonly day: Day | undefined },
): Promise<Decision<undefined, { readonly kind: 'absent' | 'stale' }>> => {
  const id = hand.world.newId<'due'>()
  return hand.write(async tx => {
    const due = await nextDueOf(tx)
    if (due === undefined) return no({ kind: 'absent' })
    if (due.after.exercise !== said.after) return no({ kind: 'stale' })
    await keepNextDue(tx, { ...said, id, at: hand.now, by: hand.person })
    await keepStanding(tx, said.after)
    return yes(undefined)
  })
}
