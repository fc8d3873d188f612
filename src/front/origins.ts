import { runIsSeen } from '#checklist'
import type { OriginsOpen } from '#plans'

/** What an action may come from beside the plan: whose pages its reader may open, by the kind of its origin. */
export const originsOpen: OriginsOpen = {
  checklist: async (tx, id, may) => may('checklist.run') && (await runIsSeen(tx, id)),
  framework: async (_tx, _id, may) => may('partnership.read'),
  practice: async (_tx, _id, may) => may('exchange.read'),
  event: async (_tx, _id, may) => may('exchange.read'),
}
