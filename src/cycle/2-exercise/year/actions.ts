import { isUniqueViolation, type Write } from '#db'
import { no, sayCount, yes, type Decision, type Id, type Instant } from '#ground'
import { takeOffered } from '#instrument'
import type { Ask } from '#people'
import type { Recorder } from '../scope.ts'
import { arrange, holdSittings } from '../sitting/store.ts'
import { keepStanding } from '../standing/actions.ts'
import type { Arranged, Gathered } from '../sitting/arrangement.ts'
import type { LabelTaken } from './label.ts'
import {
  mayRecord,
  mayUndo,
  sayMilestoneRefusal,
  standing,
  type MilestoneKind,
  type Reached,
  type RecordRefusal,
  type UndoRefusal,
} from './milestone.ts'
import {
  changeExercise,
  exerciseOf,
  keepExercise,
  keepMilestone,
  keepReadIn,
  keepUndoing,
  type OpenedExercise,
  type Undoing,
} from './store.ts'
import type { Timetable } from './timetable.ts'

/** What somebody who writes has at hand: an `Ask` is one. */
export type Hand = Pick<Ask, 'write' | 'world' | 'now' | 'person'>

export type Opening = Timetable & {
  readonly label: string
  readonly editionId: string
  readonly groups: readonly Arranged[]
}

/** The label that is taken, or whose year has these standards already; nothing where the database says something else. */
const takenBy = (error: unknown, label: string): Decision<never, LabelTaken> | undefined => {
  if (isUniqueViolation(error, 'one_label')) return no({ kind: 'label-taken', label })
  return isUniqueViolation(error, 'one_edition_a_year') ? no({ kind: 'edition-taken', label }) : undefined
}

/** Opens an exercise, with the groups that sit. One for each label in a partnership, and for each edition in a year. */
export const openExercise = async (hand: Hand, opening: Opening): Promise<Decision<Id<'exercise'>, LabelTaken>> => {
  const { groups, ...said } = opening
  const opened: OpenedExercise = { ...said, id: hand.world.newId(), openedAt: hand.now }
  const milestone = { id: hand.world.newId<'milestone'>(), kind: 'opened', at: hand.now, by: hand.person } as const
  try {
    return await hand.write(async tx => {
      await takeOffered(tx, opening.editionId, { at: hand.now, by: hand.person })
      await keepExercise(tx, opened)
      await keepMilestone(tx, opened.id, milestone)
      await arrange(tx, opened.id, groups)
      await keepStanding(tx, opened.id)
      return yes(opened.id)
    })
  } catch (error) {
    const taken = takenBy(error, opening.label)
    if (taken) return taken
    throw error
  }
}

export type ChangeRefusal = LabelTaken | { readonly kind: 'signed' | 'past' | 'stale' | 'absent' }

/** Changes the label and the dates, until the plan is signed; `version` is what the page showed. Those of a past year stay. */
export const changeTimetable = async (
  hand: Hand,
  id: Id<'exercise'>,
  change: Timetable & { readonly label: string; readonly version: number },
): Promise<Decision<undefined, ChangeRefusal>> => {
  try {
    return await hand.write(async tx => {
      const exercise = await exerciseOf(tx, id)
      if (!exercise) return no({ kind: 'absent' })
      if (exercise.phase === 'signed' || exercise.phase === 'past') return no({ kind: exercise.phase })
      if (exercise.version !== change.version) return no({ kind: 'stale' })
      await changeExercise(tx, id, change)
      await keepStanding(tx, id)
      return yes(undefined)
    })
  } catch (error) {
    const taken = takenBy(error, change.label)
    if (taken) return taken
    throw error
  }
}

/**
 * Records that an exercise has reached a milestone, inside the transaction of the room whose doing it is. Throws where
 * the rule says no: ask `mayRecord` of the exercise’s milestones first, in the same transaction.
 */
export const recordMilestone = async (
  tx: Write,
  id: Id<'exercise'>,
  kind: MilestoneKind,
  fact: { readonly id: Id<'milestone'>; readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  must(mayRecord((await reachedIn(tx, id)).milestones, kind))
  await changeExercise(tx, id, {})
  await keepMilestone(tx, id, { ...fact, kind })
  await keepStanding(tx, id)
}

/** Undoes a milestone for a reason. Throws where the rule says no: ask `mayUndo` first, in the same transaction. */
export const undoMilestone = async (
  tx: Write,
  id: Id<'exercise'>,
  kind: MilestoneKind,
  undoing: Undoing,
): Promise<void> => {
  const { id: milestone } = must(mayUndo(await reachedIn(tx, id), kind))
  await changeExercise(tx, id, {})
  await keepUndoing(tx, milestone, undoing)
  await keepStanding(tx, id)
}

const reachedIn = async (tx: Write, id: Id<'exercise'>): Promise<Reached> => {
  const exercise = await exerciseOf(tx, id)
  if (!exercise) throw new Error('There is no such exercise in this partnership.')
  return exercise
}

const must = <Value>(decision: Decision<Value, RecordRefusal | UndoRefusal>): Value => {
  if (decision.ok) return decision.value
  throw new Error(`A milestone was not asked about before: ${decision.refusal.kind}`)
}

/**
 * Closes the gathering. Groups that have not submitted are no hindrance: the page names them first. What is submitted at
 * the same moment is in before, or comes too late.
 */
export const closeGathering = (hand: Hand, id: Id<'exercise'>): Promise<Decision<undefined, RecordRefusal | Gone>> => {
  const fact = { id: hand.world.newId<'milestone'>(), at: hand.now, by: hand.person }
  return hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    if (!exercise) return no({ kind: 'absent' })
    const decision = mayRecord(exercise.milestones, 'gathering-closed')
    if (decision.ok) await holdSittings(tx, id)
    if (decision.ok) await recordMilestone(tx, id, 'gathering-closed', fact)
    return decision
  })
}

export type Gone = { readonly kind: 'absent' }

/** Reopens the gathering, for a reason. */
export const reopenGathering = (
  hand: Hand,
  id: Id<'exercise'>,
  reason: string,
): Promise<Decision<undefined, UndoRefusal | Gone>> =>
  hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    if (!exercise) return no({ kind: 'absent' })
    const decision = mayUndo(exercise, 'gathering-closed')
    if (!decision.ok) return decision
    await undoMilestone(tx, id, 'gathering-closed', { at: hand.now, by: hand.person, reason })
    return yes(undefined)
  })

export type WithdrawalRefusal = UndoRefusal | Gone | { readonly kind: 'has-answers'; readonly groups: number }

/** Why the gathering was not reopened, or the year not withdrawn. */
export const sayUndoingRefusal = (refusal: WithdrawalRefusal): string => {
  if (refusal.kind === 'absent') return 'This year has been withdrawn by now.'
  return refusal.kind === 'has-answers'
    ? `Nothing was withdrawn: ${sayCount(refusal.groups, 'group')} ${refusal.groups === 1 ? 'has' : 'have'} begun to answer.`
    : sayMilestoneRefusal(refusal)
}

/** Takes back an exercise that was opened by mistake, as long as nobody has answered anything. Its label is free again. */
export const withdrawExercise = (
  hand: Hand,
  id: Id<'exercise'>,
  reason: string,
  gatheredOf: (tx: Write, exercise: Id<'exercise'>) => Promise<readonly Gathered[]>,
): Promise<Decision<undefined, WithdrawalRefusal>> =>
  hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    if (!exercise) return no({ kind: 'absent' })
    const decision = mayUndo(exercise, 'opened')
    if (!decision.ok) return decision
    await holdSittings(tx, id)
    const answering = (await gatheredOf(tx, id)).filter(({ answered }) => answered.length > 0)
    if (answering.length > 0) return no({ kind: 'has-answers', groups: answering.length })
    await undoMilestone(tx, id, 'opened', { at: hand.now, by: hand.person, reason })
    await changeExercise(tx, id, { withdrawn: true })
    await keepStanding(tx, id)
    return yes(undefined)
  })

/** What a past year came from. */
export type Document = { readonly at: Instant; readonly by: Recorder; readonly from: string }

/**
 * Makes an exercise one that was read in from a document, at the end of the transaction in which everything in it was
 * recorded: from then on it is past, nothing in it is due, and the programme's desk does not see it.
 */
export const endAsPast = async (tx: Write, id: Id<'exercise'>, document: Document): Promise<void> => {
  await keepReadIn(tx, id, document)
  await keepStanding(tx, id)
}

/** Takes a past year out that was read in wrongly. It stays on record as withdrawn, and its label is free again. */
export const withdrawPast = (hand: Hand, id: Id<'exercise'>, reason: string): Promise<Decision<undefined, Gone>> =>
  hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    const opened = exercise && standing(exercise.milestones, 'opened')
    if (exercise?.phase !== 'past' || !opened) return no({ kind: 'absent' })
    await keepUndoing(tx, opened.id, { at: hand.now, by: hand.person, reason })
    await changeExercise(tx, id, { withdrawn: true })
    return yes(undefined)
  })
