import type { Ask } from '#people'
import { addAction } from '#plans'
import type { FollowUp } from './follow-up.ts'

type Origin = NonNullable<Parameters<typeof addAction>[1]['origin']>

/** An action on one's own list that comes from the exchange; it comes back on “What waits on me” like any other. */
export const followUp = async (
  ask: Pick<Ask, 'world' | 'now' | 'person' | 'write'>,
  { words, due, isShared }: FollowUp,
  origin: Origin,
): Promise<void> => {
  const id = ask.world.newId<'action'>()
  const owner = { kind: 'person', id: ask.person.id, name: ask.person.name } as const
  const own = { person: ask.person.id, isShared }
  await ask.write(tx => addAction(tx, { id, words, owner, due, origin, own }, { at: ask.now, by: ask.person }))
}
