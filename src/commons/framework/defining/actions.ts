import type { Write } from '#db'
import type { Hand } from '#exercise'
import { isBlank, no, yes, type Decision } from '#ground'
import { keepExplained } from '#instrument'
import { fingerprint, replaceText, type Saved, type SentTexts } from '#plans'
import { onFramework } from '../document/actions.ts'
import { wordsAt, type Held } from '../document/held.ts'
import { definedWord } from '../document/words-used.ts'
import { definitionBox } from '../sections/definition.ts'
import { writeTexts } from '../words/actions.ts'
import { frameworkTexts } from '../words/store.ts'

/** The glossary says something else since the page was made. */
export type Overtaken = { readonly kind: 'overtaken' }

/** What was typed has its place in the glossary now. */
const settle = async (tx: Write, held: Held, hand: Hand): Promise<void> => {
  const { key } = definitionBox
  if (wordsAt(held, key) === '') return
  await replaceText(tx, frameworkTexts(tx), held.written.get(key), { key, words: '' }, hand)
}

/** Writes what commissioning means here into the partnership's glossary. `seen` marks what the page showed of it. */
export const keepDefinition = (
  hand: Hand,
  { words, seen }: { readonly words: string; readonly seen: string },
): Promise<Decision<undefined, Overtaken>> => {
  const id = hand.world.newId<'addition'>()
  return onFramework(hand, async (tx, held): Promise<Decision<undefined, Overtaken>> => {
    const now = held.draft.definition
    if (now !== words && fingerprint(now) !== seen) return no({ kind: 'overtaken' })
    if (now !== words)
      await keepExplained(tx, { word: definedWord, means: words }, { id, at: hand.now, by: hand.person })
    await settle(tx, held, hand)
    return yes(undefined)
  })
}

/**
 * Saves the texts of the section on the definition. As one types the definition is kept beside the glossary; pressed,
 * it goes there. Where the glossary was changed meanwhile it is kept all the same, and reported as a conflict.
 */
export const writeWithDefinition = async (
  hand: Hand,
  { sent, together, seen }: SentTexts & { readonly seen: string },
): Promise<Saved> => {
  const saved = await writeTexts(hand, { sent, together })
  const typed = sent.find(({ key }) => key === definitionBox.key)
  if (together || typed === undefined || isBlank(typed.words) || saved.conflicts.includes(typed)) return saved
  const kept = await keepDefinition(hand, { words: typed.words, seen })
  return kept.ok ? saved : { ...saved, conflicts: [...saved.conflicts, typed] }
}
