import type { Read, Write } from '#db'
import type { Hand } from '#exercise'
import type { Held } from './held.ts'
import { beginAndHold, heldOf } from './store.ts'

/**
 * Writes on the framework in one transaction, one after another, with what `read` reads of it. The first who does
 * begins it.
 */
export const onPartOf = <Known, Value>(
  hand: Hand,
  read: (tx: Read) => Promise<Known>,
  work: (tx: Write, known: Known) => Promise<Value>,
): Promise<Value> => {
  const id = hand.world.newId<'framework'>()
  return hand.write(async tx => {
    await beginAndHold(tx, id, { at: hand.now, by: hand.person })
    return work(tx, await read(tx))
  })
}

/** The same with everything that is known about it. */
export const onFramework = <Value>(hand: Hand, work: (tx: Write, held: Held) => Promise<Value>): Promise<Value> =>
  onPartOf(hand, heldOf, work)
