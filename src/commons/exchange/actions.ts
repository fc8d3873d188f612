import type { Day } from '#ground'
import type { Ask } from '#people'
import { addAction } from '#plans'

type Origin = NonNullable<Parameters<typeof addAction>[1]['origin']>

/** An action of one's own that comes from the exchange; it comes back on “What waits on me” like any other. */
export const followUp = async (
  ask: Pick<Ask, 'world' | 'now' | 'person' | 'write'>,
  { words, due }: { readonly words: string; readonly due: Day | undefined },
  origin: Origin,
): Promise<void> => {
  const id = ask.world.newId<'action'>()
  const owner = { kind: 'person', id: ask.person.id, name: ask.person.name } as const
  await ask.write(tx => addAction(tx, { id, words, owner, due, origin }, { at: ask.now, by: ask.person }))
}
