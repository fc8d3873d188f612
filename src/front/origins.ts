import { runIsSeen } from '#checklist'
import { titlesOf } from '#exchange'
import type { Read } from '#db'
import type { Id } from '#ground'
import type { OriginsOpen } from '#plans'
import { eventOf } from '#support'

/** Those that are there for this reader, called as the action says. */
const thoseSeen = async (
  tx: Read,
  ids: readonly Id[],
  isSeen: (tx: Read, id: Id) => Promise<boolean>,
): Promise<ReadonlyMap<Id, string>> => {
  const seen = new Map<Id, string>()
  for (const id of ids) if (await isSeen(tx, id)) seen.set(id, '')
  return seen
}

const none: ReadonlyMap<Id, string> = new Map()

/**
 * What an action may come from beside the plan: whose pages its reader may open, by the kind of its origin. The title of a
 * record can hold a name, which goes once the consent to it is withdrawn: it is read where it stands, never kept.
 */
export const originsOpen: OriginsOpen = {
  checklist: async (tx, ids, may) => (may('checklist.run') ? thoseSeen(tx, ids, runIsSeen) : none),
  framework: async (_tx, ids, may) => (may('partnership.read') ? new Map(ids.map(id => [id, ''])) : none),
  practice: async (tx, ids, may) => (may('exchange.read') ? titlesOf(tx, ids) : none),
  event: async (tx, ids, may) =>
    may('exchange.read')
      ? thoseSeen(tx, ids, async (read, id) => (await eventOf(read, id as Id<'event'>)) !== undefined)
      : none,
}
