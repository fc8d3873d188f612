import type { Route } from '#http'
import { actionRoutes } from './action/routes/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { ideaRoutes } from './ideas/routes.ts'
import { listRoutes } from './lists/routes.ts'
import type { PlanNeeds } from './needs.ts'
import { areaRoutes } from './outline/routes/area.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { outcomeRoutes } from './outcomes/routes.ts'
import { ownerRoutes } from './owner/routes/routes.ts'
import { overviewRoutes } from './outline/routes/overview.ts'
import { partRoutes } from './outline/routes/parts.ts'
import { phaseRoutes } from './phase/routes.ts'
import { priorityRoutes } from './priorities/routes.ts'
import { promptRoutes } from './prompts/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { servingKinds } from './routes/serving.ts'
import { registerRoutes } from './register/routes/routes.ts'
import { stakeholderRoutes } from './stakeholders/routes.ts'
import { signatureRoutes } from './signature/routes.ts'
import { strategicRoutes } from './strategic/routes/routes.ts'
import { traceRoutes } from './trace/routes.ts'
import { earlierRoutes } from './words/routes/earlier.ts'

/** Everything of this room that answers a browser. */
export const planRoutes = (needs: PlanNeeds): readonly Route[] => [
  ...overviewRoutes(needs),
  ...areaRoutes(needs),
  ...priorityRoutes(needs),
  ...promptRoutes(needs),
  ...partRoutes(needs),
  ...listRoutes(needs),
  ...registerRoutes(needs),
  ...ideaRoutes(needs),
  ...decisionRoutes(needs),
  ...stakeholderRoutes(needs),
  ...reviewRoutes(needs),
  ...phaseRoutes(needs),
  ...actionRoutes(needs),
  ...outcomeRoutes(needs, { ...servingKinds, ...needs.serving }),
  ...ownerRoutes(needs),
  ...earlierRoutes(needs),
  ...signatureRoutes(needs),
  ...strategicRoutes(needs),
  ...indicatorRoutes(needs),
  ...traceRoutes(needs),
]
