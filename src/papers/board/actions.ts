import { no, yes, type Decision, type Id } from '#ground'
import type { Hand } from '#exercise'
import { addVersion, writtenOf } from './store.ts'
import { rewritten, type Occasion, type StaleWords, type Words } from './words.ts'

/** Says the texts of the Board papers anew, as the next version. `shown` is the version that the page showed. */
export const writeBoardWords = (
  hand: Hand,
  exercise: Id<'exercise'>,
  { words, shown, occasion }: { readonly words: Words; readonly shown: number; readonly occasion: Occasion },
): Promise<Decision<undefined, StaleWords>> =>
  hand.write(async tx => {
    const said = rewritten(await writtenOf(tx, exercise), words, shown, occasion)
    if (!said.ok) return said
    const isAdded = await addVersion(tx, exercise, said.value, { at: hand.now, by: hand.person })
    return isAdded ? yes(undefined) : no({ kind: 'stale' })
  })
