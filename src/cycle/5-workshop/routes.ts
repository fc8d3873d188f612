import type { Route } from '#http'
import { joiningRoutes } from './joining/routes.ts'
import type { WorkshopNeeds } from './needs.ts'
import { noteRoutes } from './notes/routes.ts'
import { aheadRoutes } from './phone/ahead/routes.ts'
import { phoneRoutes } from './phone/routes.ts'
import { preparingRoutes } from './preparing/routes.ts'

/** Everything of this room that answers a browser. Each part adds its line. */
export const workshopRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  ...preparingRoutes(needs),
  ...joiningRoutes(needs),
  ...phoneRoutes(needs),
  ...noteRoutes(needs),
  ...aheadRoutes(needs),
]
