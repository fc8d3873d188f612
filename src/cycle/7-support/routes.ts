import type { Route } from '#http'
import { endingRoutes } from './agreement/routes/ending.ts'
import { overviewRoutes } from './agreement/routes/overview.ts'
import { partRoutes } from './agreement/routes/part.ts'
import { consultancyRoutes } from './consultancy/routes.ts'
import { consultantRoutes } from './consultant/routes.ts'
import { deskAgreementRoutes } from './desk/routes.ts'
import { lineRoutes } from './lines/routes.ts'
import { logRoutes } from './log/routes.ts'
import { measureRoutes } from './measure/routes.ts'
import { catalogRoutes } from './offer/routes/catalog.ts'
import { offerRoutes, type OfferNeeds } from './offer/routes/offer.ts'
import { regionRoutes } from './region/routes/region.ts'
import { latestSupportRoutes } from './routes/latest.ts'
import { signatureRoutes } from './signature/routes.ts'
import { earlierRoutes } from './words/routes.ts'

/** Everything of this room that answers a browser. */
export const supportRoutes = (needs: OfferNeeds): readonly Route[] => [
  ...overviewRoutes(needs),
  ...partRoutes(needs),
  ...lineRoutes(needs),
  ...earlierRoutes(needs),
  ...consultancyRoutes(needs),
  ...signatureRoutes(needs),
  ...endingRoutes(needs),
  ...logRoutes(needs),
  ...measureRoutes(needs),
  ...consultantRoutes(needs),
  ...latestSupportRoutes(needs),
  ...deskAgreementRoutes(needs),
  ...catalogRoutes(needs),
  ...offerRoutes(needs),
  ...regionRoutes(needs),
]
