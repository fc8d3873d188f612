import type { Route } from '#http'
import type { PlanNeeds } from '../../needs.ts'
import { strategicOverviewRoutes } from './overview.ts'
import { strategicSignatureRoutes } from './signature.ts'
import { strategicWritingRoutes } from './writing.ts'

/** The strategic plan, built from the signed outline. */
export const strategicRoutes = (needs: PlanNeeds): readonly Route[] => [
  ...strategicOverviewRoutes(needs),
  ...strategicWritingRoutes(needs),
  ...strategicSignatureRoutes(needs),
]
