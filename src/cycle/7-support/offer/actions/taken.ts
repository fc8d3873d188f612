import { isUniqueViolation, type Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { ElementTaken } from '../take-up.ts'
import { elementsOf } from '../store/elements.ts'
import { dropElementTaken, elementsTakenOf, keepElementTaken } from '../store/taken.ts'
import { letServe } from './let-serve.ts'

export type TakenRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** It is not offered any more, so it can't be taken up anew. */
  | { readonly kind: 'withdrawn' }

export type TakenSaid = Pick<ElementTaken, 'since' | 'until' | 'purpose' | 'serves'>

type Addressed = { readonly element: Id<'element'>; readonly seen: number }

/** Takes an element up, or says anew since when, until when and what for. */
export const takeElement = (
  hand: Hand,
  { element: id, seen }: Addressed,
  said: TakenSaid,
): Promise<Decision<undefined, TakenRefusal>> => {
  const keep = async (tx: Write): Promise<Decision<undefined, TakenRefusal>> => {
    const element = (await elementsOf(tx)).find(each => each.id === id)
    if (element === undefined) return no({ kind: 'absent' })
    const now = (await elementsTakenOf(tx)).find(each => each.element === id)
    if ((now?.version ?? 0) !== seen) return no({ kind: 'stale' })
    if (now === undefined && element.isWithdrawn) return no({ kind: 'withdrawn' })
    const { name, kind } = element
    const taken = { ...said, element: id, name, kind, version: seen + 1 }
    await keepElementTaken(tx, taken, { at: hand.now, by: hand.person })
    await letServe(tx, hand, { kind: 'element', id }, said.serves)
    return yes(undefined)
  }
  return hand.write(keep).catch((error: unknown) => {
    if (isUniqueViolation(error, 'element_taken_pkey')) return no({ kind: 'stale' as const })
    throw error
  })
}

/** Takes back that an element was taken up. */
export const leaveElement = (hand: Hand, element: Id<'element'>): Promise<void> =>
  hand.write(async tx => {
    await letServe(tx, hand, { kind: 'element', id: element }, undefined)
    await dropElementTaken(tx, { element })
  })
