import { endAsPast, exercisesOf, openExercise, recordMilestone } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import type { Ask } from '#people'
import { handIn, storeAnswers, storePositions, type ToStore } from './actions/documents.ts'
import type { PastRefusal } from './refusal.ts'
import type { PastSaid } from './said.ts'

/** A past year with everything that is to be kept of its form. */
export type Past = PastSaid & ToStore & { readonly editionId: string }

/** Stores a past year whole or not at all: the year, its answers or positions, and what was reached in it. */
export const storePast = (ask: Ask, editions: Editions, past: Past): Promise<Decision<Id<'exercise'>, PastRefusal>> => {
  const { label, from, to, whose, kept, editionId } = past
  if (kept.length === 0) return Promise.resolve(no({ kind: 'nothing-left' }))
  return ask.write(async (tx): Promise<Decision<Id<'exercise'>, PastRefusal>> => {
    if ((await exercisesOf(tx)).some(each => each.label === label)) return no({ kind: 'label-taken', label })
    const numbers = kept.map(({ asked }) => asked.standard.number)
    const opened = await openExercise(handIn(ask, tx, from), {
      ...{ label, editionId, gatherBy: to, agreeBy: to, planBy: to },
      groups: whose === 'agreed' ? [] : [{ group: whose, standards: numbers }],
    })
    if (!opened.ok) return no({ kind: 'label-taken', label })
    const exercise = opened.value
    const hand = handIn(ask, tx, to)
    if (whose !== 'agreed') await storeAnswers(hand, editions, { exercise, group: whose }, past)
    const fact = { id: ask.world.newId<'milestone'>(), at: hand.now, by: ask.person }
    await recordMilestone(tx, exercise, 'gathering-closed', fact)
    if (whose === 'agreed') await storePositions(tx, hand, exercise, past)
    await endAsPast(tx, exercise, { at: ask.now, by: ask.person, from: past.file })
    return yes(exercise)
  })
}
