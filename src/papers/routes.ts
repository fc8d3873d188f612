import type { Route } from '#http'
import type { PaperNeeds } from './needs.ts'
import { outlinePlanRoutes } from './routes/outline-plan.ts'
import { selfAnalysisRoutes } from './routes/self-analysis.ts'
import { shelfRoutes } from './routes/shelf.ts'

/** Everything of this room that answers a browser. */
export const paperRoutes = (needs: PaperNeeds): readonly Route[] => [
  ...shelfRoutes(needs),
  ...outlinePlanRoutes(needs),
  ...selfAnalysisRoutes(needs),
]
