import type { Route } from '#http'
import { ownChecklistRoutes } from './checklist/routes.ts'
import { crosswalkRoutes } from './crosswalk/routes.ts'
import { draftRoutes } from './draft/routes.ts'
import { glossaryRoutes } from './glossary/routes.ts'
import { heldRoutes } from './held/routes.ts'
import { libraryRoutes } from './indicators/routes.ts'
import type { InstrumentNeeds } from './routes/needs.ts'
import { offerRoutes } from './offer/routes.ts'
import { schemaRoutes } from './schema/routes.ts'

/** Everything of this room that answers a browser. */
export const instrumentRoutes = (needs: InstrumentNeeds): readonly Route[] => [
  ...glossaryRoutes(needs),
  ...libraryRoutes(needs),
  ...heldRoutes(needs),
  ...draftRoutes(needs),
  ...crosswalkRoutes(needs),
  ...offerRoutes(needs),
  ...ownChecklistRoutes(needs),
  ...schemaRoutes,
]
