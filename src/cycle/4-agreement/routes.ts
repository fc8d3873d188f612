import type { Route } from '#http'
import { confirmationRoutes } from './confirmation/routes.ts'
import type { AgreementNeeds } from './needs.ts'
import { positionRoutes } from './position/routes.ts'

/** Everything of this room that answers a browser. */
export const agreementRoutes = (needs: AgreementNeeds): readonly Route[] => [
  ...confirmationRoutes(needs),
  ...positionRoutes(needs),
]
