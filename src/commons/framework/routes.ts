import type { Route } from '#http'
import { detailRoutes } from './document/routes/details.ts'
import { askingRoutes } from './asking/routes.ts'
import { overviewRoutes } from './document/routes/overview.ts'
import { sectionRoutes } from './document/routes/section.ts'
import { doingRoutes } from './doing/routes.ts'
import { lineRoutes } from './lists/routes.ts'
import type { FrameworkNeeds } from './needs.ts'
import { principleRoutes } from './region/routes/desk.ts'
import { regionRoutes } from './region/routes/own.ts'
import { showingRoutes } from './showing/routes.ts'
import { signingRoutes } from './signing/routes.ts'
import { earlierRoutes } from './words/routes.ts'

/** Everything of this room that answers a browser. */
export const frameworkRoutes = (needs: FrameworkNeeds): readonly Route[] => [
  ...overviewRoutes(needs),
  ...sectionRoutes(needs),
  ...doingRoutes(needs),
  ...lineRoutes(needs),
  ...earlierRoutes(needs),
  ...principleRoutes(needs),
  ...regionRoutes(needs),
  ...detailRoutes(needs),
  ...askingRoutes(needs),
  ...signingRoutes(needs),
  ...showingRoutes(needs),
]
