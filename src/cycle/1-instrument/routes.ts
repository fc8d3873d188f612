import type { Route } from '#http'
import { glossaryRoutes, type GlossaryNeeds } from './glossary/routes.ts'
import { libraryRoutes } from './indicators/routes.ts'

/** Everything of this room that answers a browser. */
export const instrumentRoutes = (needs: GlossaryNeeds): readonly Route[] => [
  ...glossaryRoutes(needs),
  ...libraryRoutes(needs),
]
