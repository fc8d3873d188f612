import type { Route } from '#http'
import type { EditionNeeds } from '../routes/needs.ts'
import { beginningRoutes } from './routes/beginning.ts'
import { correctingRoutes } from './routes/correcting.ts'
import { previewRoutes } from './routes/preview.ts'
import { publishingRoutes } from './routes/publishing.ts'

/** From a document to a published edition. */
export const draftRoutes = (needs: EditionNeeds): readonly Route[] => [
  ...beginningRoutes(needs),
  ...correctingRoutes(needs),
  ...previewRoutes(needs),
  ...publishingRoutes(needs),
]
