import type { Read } from '#db'
import type { Hand } from '#exercise'
import { yes, type Decision, type Id } from '#ground'
import { onPlan } from '../outline/actions.ts'
import { holdPlan } from '../outline/store/begun.ts'
import { mayEnter, type PhaseChange, type PhaseRefusal } from './phase.ts'
import { keepPhaseChange, phaseChangesOf } from './store.ts'

export type PhaseSaid = Pick<PhaseChange, 'phase' | 'on' | 'by' | 'why'>

/** Puts a change of phase on record. `seen` is the number of the last change that the page showed. */
export const enterPhase = (
  hand: Hand,
  exercise: Id<'exercise'>,
  said: PhaseSaid,
  { seen, strategicSigned }: { readonly seen: number; readonly strategicSigned: (tx: Read) => Promise<boolean> },
): Promise<Decision<undefined, PhaseRefusal>> =>
  onPlan(hand, exercise, async (tx): Promise<Decision<undefined, PhaseRefusal>> => {
    await holdPlan(tx, exercise)
    const changes = await phaseChangesOf(tx, exercise)
    const number = mayEnter(changes, said.phase, { seen, strategicSigned: await strategicSigned(tx) })
    if (!number.ok) return number
    await keepPhaseChange(tx, exercise, { ...said, number: number.value }, { at: hand.now, by: hand.person })
    return yes(undefined)
  })
