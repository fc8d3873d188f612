import type { Hand } from '#exercise'
import { no, yes, type Decision } from '#ground'
import { keepExplained } from '#instrument'
import { fingerprint } from '#plans'
import { onFramework } from '../document/actions.ts'
import { definedWord } from '../document/words-used.ts'

/** Somebody else wrote another definition since the page was made: what stands there now, and a mark of it. */
export type Overtaken = { readonly kind: 'overtaken'; readonly now: string; readonly mark: string }

/** Writes what commissioning means here into the partnership's glossary. `seen` marks what the page showed. */
export const keepDefinition = (
  hand: Hand,
  { words, seen }: { readonly words: string; readonly seen: string },
): Promise<Decision<undefined, Overtaken>> => {
  const id = hand.world.newId<'addition'>()
  return onFramework(hand, async (tx, { draft }): Promise<Decision<undefined, Overtaken>> => {
    const now = draft.definition
    if (now === words) return yes(undefined)
    const mark = fingerprint(now)
    if (mark !== seen) return no({ kind: 'overtaken', now, mark })
    await keepExplained(tx, { word: definedWord, means: words }, { id, at: hand.now, by: hand.person })
    return yes(undefined)
  })
}
