import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { addAction } from '../action/actions.ts'
import { onPlan } from '../outline/actions.ts'
import { givesAction, type ActionGiven, type Decided } from './decided.ts'
import { decisionsOf, keepDecision, strikeDecision } from './store.ts'

export type DecisionSaid = Pick<Decided, 'words' | 'why' | 'by' | 'on' | 'review' | 'inquiry'>

export type DecisionRefusal = { readonly kind: 'absent' }

/** Puts a decision on record, and what it gives to be done among the actions. `below` is the path of the plan in its partnership. */
export const decide = (
  hand: Hand,
  exercise: Id<'exercise'>,
  said: DecisionSaid,
  { action, below }: { readonly action: ActionGiven; readonly below: string },
): Promise<Decision<Id<'decision'>, DecisionRefusal>> => {
  const id = hand.world.newId<'decision'>()
  const actionId = hand.world.newId<'action'>()
  const fact = { at: hand.now, by: hand.person }
  return onPlan(hand, exercise, async tx => {
    await keepDecision(tx, exercise, { ...said, id }, fact)
    if (givesAction(action)) {
      const origin = { kind: 'decision', id, words: said.words, path: `${below}/decisions/${id}` }
      const owner = action.owner === '' ? undefined : ({ kind: 'named', name: action.owner } as const)
      await addAction(tx, { id: actionId, exercise, words: action.words, owner, due: action.due, origin }, fact)
    }
    return yes(id)
  })
}

export type StrikingRefusal =
  | DecisionRefusal
  /** Somebody struck it out before. */
  | { readonly kind: 'struck' }

/** Strikes a decision out for a reason. It stays readable, and what it answered waits for a decision again. */
export const strikeOut = (
  hand: Hand,
  exercise: Id<'exercise'>,
  id: Id<'decision'>,
  because: string,
): Promise<Decision<undefined, StrikingRefusal>> =>
  onPlan(hand, exercise, async (tx): Promise<Decision<undefined, StrikingRefusal>> => {
    if (!(await decisionsOf(tx, exercise)).some(each => each.id === id)) return no({ kind: 'absent' })
    const done = await strikeDecision(tx, exercise, id, { at: hand.now, by: hand.person, because })
    return done ? yes(undefined) : no({ kind: 'struck' })
  })
