import { exerciseOf, mayUndo, recordMilestone, undoMilestone, type Hand, type UndoRefusal } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { raiseRevision, revisionOf } from '../position/store/register.ts'
import { positionsOf } from '../position/store.ts'
import { keepConfirmation, keepConfirmationUndone } from './store.ts'
import { mayConfirm, openStandards, type ConfirmationRefusal } from './twelve.ts'

type Gone = { readonly kind: 'absent' }

export type Confirming = {
  readonly exercise: Id<'exercise'>
  /** The numbers of all the standards. */
  readonly standards: readonly number[]
  /** What the page showed: nobody confirms what they have not seen. */
  readonly revision: number
  readonly forChair: boolean
}

/** Confirms all the positions together, and freezes them as they stand. */
export const confirmPositions = (
  hand: Hand,
  { exercise: id, standards, revision, forChair }: Confirming,
): Promise<Decision<undefined, ConfirmationRefusal | Gone>> => {
  const [confirmation, milestone] = [hand.world.newId<'confirmation'>(), hand.world.newId<'milestone'>()]
  const record = { at: hand.now, by: hand.person }
  return hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    if (!exercise) return no({ kind: 'absent' })
    const positions = await positionsOf(tx, id)
    const lines = standards.map(standard => {
      const position = positions.find(each => each.standard === standard)
      return position ? { standard, position } : { standard }
    })
    const decision = mayConfirm(exercise.milestones, openStandards(lines))
    if (!decision.ok) return decision
    if ((await revisionOf(tx, id)) !== revision) return no({ kind: 'moved' })
    await raiseRevision(tx, id)
    await keepConfirmation(tx, { ...record, id: confirmation, exercise: id, forChair, positions })
    await recordMilestone(tx, id, 'positions-confirmed', { ...record, id: milestone })
    return yes(undefined)
  })
}

/** Undoes the confirmation, for a reason: positions may change again. */
export const undoConfirmation = (
  hand: Hand,
  id: Id<'exercise'>,
  reason: string,
): Promise<Decision<undefined, UndoRefusal | Gone>> => {
  const undone = { at: hand.now, by: hand.person, reason }
  return hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    if (!exercise) return no({ kind: 'absent' })
    const decision = mayUndo(exercise, 'positions-confirmed')
    if (!decision.ok) return decision
    await raiseRevision(tx, id)
    await undoMilestone(tx, id, 'positions-confirmed', undone)
    await keepConfirmationUndone(tx, id, undone)
    return yes(undefined)
  })
}
