import type { Route } from '#http'
import { askedRoutes } from './asked/routes.ts'
import { contributionRoutes } from './contribution/routes.ts'
import { approvalRoutes } from './desk/routes/approval.ts'
import { draftRoutes } from './desk/routes/draft.ts'
import { draftsRoutes } from './desk/routes/drafts.ts'
import { releasesRoutes } from './desk/routes/releases.ts'
import type { OverviewNeeds } from './needs.ts'
import { readingRoutes } from './reading/routes.ts'

/** The overview as people meet it: giving to it, building and approving it, reading it. */
export const overviewRoutes = (needs: OverviewNeeds): readonly Route[] => [
  ...contributionRoutes(needs),
  ...releasesRoutes(needs),
  ...draftsRoutes(needs),
  ...draftRoutes(needs),
  ...approvalRoutes(needs),
  ...askedRoutes(needs),
  ...readingRoutes(needs),
]
