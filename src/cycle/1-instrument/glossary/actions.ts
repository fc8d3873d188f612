import type { Write } from '#db'
import type { Id, Instant } from '#ground'
import { addOne, changeOne } from '../additions/actions.ts'
import { folded } from '../additions/addition.ts'
import { additionsOf } from '../additions/store.ts'
import type { OwnWord } from './explained.ts'

/**
 * Writes the partnership's own explanation of a word. In place of one that it had: that stays on record.
 * `id` is used when the word is new.
 */
export const keepExplained = async (
  tx: Write,
  { word, stands = '', means }: OwnWord,
  {
    id,
    ...fact
  }: {
    readonly id: Id<'addition'>
    readonly at: Instant
    readonly by: { readonly id: Id<'person'>; readonly name: string }
  },
): Promise<'added' | 'changed'> => {
  const worded = { kind: 'word', said: { word, stands, means }, name: word } as const
  const standing = (await additionsOf(tx, 'word')).find(
    each => !each.isRemoved && folded(each.said['word'] ?? '') === folded(word),
  )
  if (standing === undefined) {
    await addOne(tx, id, worded, fact)
    return 'added'
  }
  await changeOne(tx, standing.id, worded, standing.version, fact)
  return 'changed'
}
