import type { Route } from '#http'
import { controlRoutes } from './controls/routes.ts'
import { joiningRoutes } from './joining/routes.ts'
import type { WorkshopNeeds } from './needs.ts'
import { noteRoutes } from './notes/routes.ts'
import { aheadRoutes } from './phone/ahead/routes.ts'
import { phoneRoutes } from './phone/routes.ts'
import { preparingRoutes } from './preparing/routes.ts'
import { recordRoutes } from './record/routes.ts'
import { screenRoutes } from './screen/routes.ts'

/** Everything of this room that answers a browser. Each part adds its line. */
export const workshopRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  ...preparingRoutes(needs),
  ...joiningRoutes(needs),
  ...phoneRoutes(needs),
  ...noteRoutes(needs),
  ...aheadRoutes(needs),
  ...controlRoutes(needs),
  ...screenRoutes(needs),
  ...recordRoutes(needs),
]
