import { exerciseOf, heldAsked, sittingsOf, type Exercise, type Sitting } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { questionAsAsked, termsOf, type Editions } from '#instrument'
import type { Write } from '#db'
import { isOnBehalf, type Writer } from '../response/actions.ts'
import { freeze, responsesOf } from '../response/store.ts'
import { currentSubmissionOf, keepSubmission, markReopened } from './store.ts'
import { decideSubmit, type SubmitRefusal } from './submission.ts'

export type SubmissionRefusal = SubmitRefusal | { readonly kind: 'absent' } | { readonly kind: 'gathering-closed' }

type Sits = { readonly exercise: Exercise; readonly sitting: Sitting }

/** How a group sits in an exercise that gathers, held: the gathering is not closed, nor who sits changed, meanwhile. */
const sitsIn = async (
  tx: Write,
  exerciseId: Id<'exercise'>,
  group: Id<'group'>,
): Promise<Decision<Sits, { readonly kind: 'absent' } | { readonly kind: 'gathering-closed' }>> => {
  const [exercise] = await Promise.all([exerciseOf(tx, exerciseId), heldAsked(tx, exerciseId, group)])
  const sitting = exercise && (await sittingsOf(tx, exerciseId)).find(each => each.group.id === group)
  if (!exercise || !sitting) return no({ kind: 'absent' })
  return exercise.phase === 'gather' ? yes({ exercise, sitting }) : no({ kind: 'gathering-closed' })
}

/** Freezes a group's answers, each with the question as it was asked. Of two at once, one is told it came second. */
export const submit = (
  writer: Writer,
  exerciseId: Id<'exercise'>,
  group: Id<'group'>,
  editions: Pick<Editions, 'pinned'>,
): Promise<Decision<Id<'submission'>, SubmissionRefusal>> => {
  const id = writer.world.newId<'submission'>()
  return writer.write(async tx => {
    const sits = await sitsIn(tx, exerciseId, group)
    if (!sits.ok) return sits
    const { exercise, sitting } = sits.value
    const edition = await editions.pinned(tx, exercise)
    const isSubmitted = (await currentSubmissionOf(tx, exerciseId, group)) !== undefined
    const decision = decideSubmit(sitting.standards, await responsesOf(tx, exerciseId, group), isSubmitted)
    if (!decision.ok) return decision
    const terms = termsOf(edition, exercise.terms)
    const { name, kind } = sitting.group
    await keepSubmission(tx, {
      ...{ id, exercise: exerciseId, group: { id: group, name, kind }, at: writer.now, by: writer.person },
      onBehalf: isOnBehalf(writer.roles, group),
      answers: decision.value.map(each => ({ ...each, asked: questionAsAsked(edition, each.standard, terms) })),
    })
    await freeze(tx, exerciseId, group, id)
    return yes(id)
  })
}

/** Hands a group's answers back to it, with a reason. The submission stays readable; it counts no more. */
export const handBack = (
  writer: Pick<Writer, 'write' | 'now' | 'person'>,
  exerciseId: Id<'exercise'>,
  group: Id<'group'>,
  why: string,
): Promise<Decision<undefined, { readonly kind: 'absent' | 'gathering-closed' | 'not-submitted' }>> =>
  writer.write(async tx => {
    const sits = await sitsIn(tx, exerciseId, group)
    if (!sits.ok) return sits
    const submission = await currentSubmissionOf(tx, exerciseId, group)
    if (submission === undefined) return no({ kind: 'not-submitted' })
    await markReopened(tx, submission.id, writer.person, writer.now, why)
    await freeze(tx, exerciseId, group, null)
    return yes(undefined)
  })
