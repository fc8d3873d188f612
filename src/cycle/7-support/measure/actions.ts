import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { inForce } from '../signature/signature.ts'
import { versionsOf } from '../signature/store.ts'
import type { Result } from './result.ts'
import { keepResult } from './store.ts'

export type TellingRefusal = { readonly kind: 'absent' } | { readonly kind: 'not-yours'; readonly named: string }

type Telling = Hand & { readonly mayAny: boolean }

/** Says how an activity in force turned out: whoever was to say it, or whoever writes the agreement. */
export const tellResult = (
  hand: Telling,
  exercise: Id<'exercise'>,
  said: Pick<Result, 'activity' | 'effect' | 'words'>,
): Promise<Decision<undefined, TellingRefusal>> => {
  const id = hand.world.newId<'result'>()
  return hand.write<Decision<undefined, TellingRefusal>>(async tx => {
    const held = inForce(await versionsOf(tx, exercise))
    const activity = held?.content.activities.find(each => each.id === said.activity)
    if (activity === undefined) return no({ kind: 'absent' })
    if (!hand.mayAny && activity.measuredBy?.id !== hand.person.id)
      return no({ kind: 'not-yours', named: activity.measuredBy?.name ?? 'somebody else' })
    await keepResult(tx, exercise, { ...said, id }, { at: hand.now, by: hand.person })
    return yes(undefined)
  })
}
