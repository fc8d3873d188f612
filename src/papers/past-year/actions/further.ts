import { positionsOf } from '#agreement'
import type { Read } from '#db'
import { addToPast, exerciseOf, gatherInPast, sittingsOf, type Exercise } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import type { Ask } from '#people'
import { standsAlready, type Stands } from '../further.ts'
import type { PastRefusal } from '../refusal.ts'
import type { PastSaid } from '../said.ts'
import { handIn, storeAnswers, storePositions, type ToStore } from './documents.ts'

/** A past year with what stands in it; `undefined` for a year that is none. */
export const pastStandsIn = async (
  tx: Read,
  id: Id<'exercise'>,
): Promise<(Stands & { readonly exercise: Exercise }) | undefined> => {
  const exercise = await exerciseOf(tx, id)
  if (exercise?.phase !== 'past') return undefined
  return {
    ...{ exercise, label: exercise.label },
    answered: (await sittingsOf(tx, id)).map(({ group }) => ({ id: group.id, name: group.name })),
    isAgreed: (await positionsOf(tx, id)).length > 0,
  }
}

/** A further document of a past year. */
export type Further = ToStore & Pick<PastSaid, 'whose'> & { readonly exercise: Id<'exercise'> }

/** Stores a further document in its past year, whole or not at all. */
export const storeFurther = (
  ask: Ask,
  editions: Editions,
  further: Further,
): Promise<Decision<undefined, PastRefusal | { readonly kind: 'absent' }>> => {
  const { exercise, whose, kept } = further
  if (kept.length === 0) return Promise.resolve(no({ kind: 'nothing-left' }))
  const id = ask.world.newId<'document'>()
  return ask.write(async tx => {
    const stands = await pastStandsIn(tx, exercise)
    if (stands === undefined) return no({ kind: 'absent' })
    const taken = standsAlready(stands, whose)
    if (taken !== undefined) return no(taken)
    const hand = handIn(ask, tx, further.to)
    const document = { id, at: ask.now, by: ask.person, from: further.file }
    if (whose === 'agreed') {
      await storePositions(tx, hand, exercise, further)
      await addToPast(tx, exercise, document)
    } else {
      await gatherInPast(tx, exercise, { group: whose, standards: kept.map(({ asked }) => asked.standard.number) })
      await storeAnswers(hand, editions, { exercise, group: whose }, further)
      await addToPast(tx, exercise, { ...document, group: whose })
    }
    return yes(undefined)
  })
}
