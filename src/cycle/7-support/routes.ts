import type { Route } from '#http'
import { catalogRoutes } from './offer/routes/catalog.ts'
import { offerRoutes, type OfferNeeds } from './offer/routes/offer.ts'
import { regionRoutes } from './region/routes/region.ts'

/** Everything of this room that answers a browser. */
export const supportRoutes = (needs: OfferNeeds): readonly Route[] => [
  ...catalogRoutes(needs),
  ...offerRoutes(needs),
  ...regionRoutes(needs),
]
