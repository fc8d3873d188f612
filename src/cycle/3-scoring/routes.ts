import type { Route } from '#http'
import { downloadRoute } from './evidence/routes/download.ts'
import { earlierRoute } from './earlier/routes.ts'
import { carriedRoutes } from './carried/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { notedRoutes } from './noted/routes.ts'
import { narrowingRoutes } from './narrowing/routes.ts'
import { pictureRoutes } from './picture/routes.ts'
import type { ScoringNeeds } from './routes/reading.ts'
import { responseRoutes } from './response/routes.ts'
import { submissionRoutes } from './submission/routes.ts'

/** Every page of this room. */
export const scoringRoutes = (needs: ScoringNeeds): readonly Route[] => [
  ...submissionRoutes(needs),
  ...responseRoutes(needs),
  ...notedRoutes(needs),
  ...evidenceRoutes(needs),
  ...carriedRoutes(needs),
  ...narrowingRoutes(needs),
  earlierRoute(needs),
  downloadRoute(needs),
  ...pictureRoutes(needs),
]
