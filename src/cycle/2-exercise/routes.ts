import type { Route } from '#http'
import { latestRoutes } from './latest/routes.ts'
import type { ExerciseNeeds } from './needs.ts'
import { dueRoutes } from './due/routes.ts'
import { openingRoutes } from './opening/routes.ts'
import { sittingRoutes } from './sitting/routes.ts'
import { standingRoutes } from './standing/routes.ts'
import { wordRoutes } from './words/routes.ts'
import { yearRoutes } from './year/routes.ts'

/** Everything of this room that answers a browser. */
export const exerciseRoutes = (needs: ExerciseNeeds): readonly Route[] => [
  ...latestRoutes(needs),
  ...openingRoutes(needs),
  ...dueRoutes(needs),
  ...yearRoutes(needs),
  ...sittingRoutes(needs),
  ...wordRoutes(needs),
  ...standingRoutes(needs),
]
