import { runIsSeen } from '#checklist'
import { isShown } from '#exchange'
import type { Id } from '#ground'
import type { OriginsOpen } from '#plans'
import { eventOf } from '#support'

/** What an action may come from beside the plan: whose pages its reader may open, by the kind of its origin. */
export const originsOpen: OriginsOpen = {
  checklist: async (tx, id, may) => may('checklist.run') && (await runIsSeen(tx, id)),
  framework: async (_tx, _id, may) => may('partnership.read'),
  practice: async (tx, id, may) => may('exchange.read') && (await isShown(tx, id)),
  event: async (tx, id, may) => may('exchange.read') && (await eventOf(tx, id as Id<'event'>)) !== undefined,
}
