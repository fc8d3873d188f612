import { positionsOf } from '#agreement'
import type { Write } from '#db'
import { exerciseOf, type Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { firstCriteria } from '../lists/kinds.ts'
import { keepEntry } from '../lists/store.ts'
import { isBegun, keepBeginning } from './store/begun.ts'

/** Nothing can be written on a plan that nobody has begun, or in a year that is not there. */
export type NotBegun = { readonly kind: 'absent' }

export type BeginningRefusal = NotBegun | { readonly kind: 'too-early' }

/** Begins a year's plan, once, with the success criteria that every plan starts from. There must be a position to draw on. */
export const beginPlan = (hand: Hand, id: Id<'exercise'>): Promise<Decision<undefined, BeginningRefusal>> => {
  const fact = { at: hand.now, by: hand.person }
  const criteria = firstCriteria.map((words, at) => ({
    ...({ list: 'criterion', id: hand.world.newId(), rank: at + 1 } as const),
    says: { words },
  }))
  return hand.write(async tx => {
    if ((await exerciseOf(tx, id)) === undefined) return no({ kind: 'absent' })
    if ((await positionsOf(tx, id)).length === 0) return no({ kind: 'too-early' })
    const isFirst = await keepBeginning(tx, id, fact)
    for (const criterion of isFirst ? criteria : []) await keepEntry(tx, id, criterion, fact)
    return yes(undefined)
  })
}

/** Writes on a plan that has been begun, in one transaction. */
export const onPlan = <Value, Refusal extends { readonly kind: string }>(
  hand: Pick<Hand, 'write'>,
  id: Id<'exercise'>,
  work: (tx: Write) => Promise<Decision<Value, Refusal>>,
): Promise<Decision<Value, Refusal | NotBegun>> =>
  hand.write<Decision<Value, Refusal | NotBegun>>(async tx =>
    (await isBegun(tx, id)) ? work(tx) : no({ kind: 'absent' }),
  )
