import type { Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Partnership } from '../access/person.ts'
import { programmeName } from '../programme/store.ts'
import { mayLeave } from './leaving.ts'
import { keepLeaving } from './store.ts'

/**
 * Takes the partnership of this transaction out of its programme, for good: whoever came from the programme's side is
 * out at once, and the desk sees nothing more of it. Later rooms let go of theirs in the same transaction.
 * @throws where the partnership is in no programme: ask `mayLeave` first.
 */
export const leaveProgramme = async (
  tx: Write,
  partnership: Partnership,
  said: {
    readonly id: Id<'leaving'>
    readonly reason: string
    readonly by: { readonly id: Id<'person'>; readonly name: string }
    readonly at: Instant
  },
): Promise<void> => {
  const decision = mayLeave(partnership)
  if (!decision.ok) throw new Error('A partnership that is in no programme can’t leave one')
  const programme = { id: decision.value, name: await programmeName(tx, decision.value) }
  await keepLeaving(tx, { ...said, partnership, programme })
}
