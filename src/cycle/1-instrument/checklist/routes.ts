import type { Route } from '#http'
import type { Needs } from '#people'
import { offeringRoutes } from './routes/offers.ts'
import { withdrawalRoutes } from './routes/withdrawal.ts'

/** Checklists of one's own: withdrawing them, and what a programme offers. They are read and gone through elsewhere. */
export const ownChecklistRoutes = (needs: Needs): readonly Route[] => [
  ...withdrawalRoutes(needs),
  ...offeringRoutes(needs),
]
