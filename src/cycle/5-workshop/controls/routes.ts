import type { Route } from '#http'
import type { WorkshopNeeds } from '../needs.ts'
import { candidateRoutes } from './routes/candidates.ts'
import { closingRoutes } from './routes/closing.ts'
import { moveRoutes } from './routes/moves.ts'
import { peopleRoutes } from './routes/people.ts'
import { standardRoutes } from './routes/standard.ts'

/** What the facilitator of a workshop does. */
export const controlRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  ...moveRoutes(needs),
  ...peopleRoutes(needs),
  ...standardRoutes(needs),
  ...candidateRoutes(needs),
  ...closingRoutes(needs),
]
