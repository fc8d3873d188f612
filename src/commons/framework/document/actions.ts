import type { Write } from '#db'
import type { Hand } from '#exercise'
import type { Held } from './held.ts'
import { beginAndLock, heldOf } from './store.ts'

/** Writes on the framework in one transaction, one after another. The first who does begins it. */
export const onFramework = <Value>(hand: Hand, work: (tx: Write, held: Held) => Promise<Value>): Promise<Value> => {
  const id = hand.world.newId<'framework'>()
  return hand.write(async tx => {
    await beginAndLock(tx, id, { at: hand.now, by: hand.person })
    return work(tx, await heldOf(tx))
  })
}
