import type { Route } from '#http'
import type { WorkshopNeeds } from '../needs.ts'
import { aheadRoutes } from './routes/ahead.ts'
import { beginningRoutes } from './routes/beginning.ts'
import { changingRoutes } from './routes/changing.ts'
import { printingRoutes } from './routes/printing.ts'

/** Everything about a workshop before its day. */
export const preparingRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  ...beginningRoutes(needs),
  ...changingRoutes(needs),
  ...aheadRoutes(needs),
  ...printingRoutes(needs),
]
