import type { Route } from '#http'
import type { WorkshopNeeds } from './needs.ts'
import { preparingRoutes } from './preparing/routes.ts'

/** Everything of this room that answers a browser. Each part adds its line. */
export const workshopRoutes = (needs: WorkshopNeeds): readonly Route[] => [...preparingRoutes(needs)]
