import type { Route } from '#http'
import type { PaperNeeds } from './needs.ts'
import { readingInRoutes } from './archive/routes/reading-in.ts'
import { takingRoutes } from './archive/routes/taking.ts'
import { blankFormRoutes } from './blank-forms/routes.ts'
import { checklistPaperRoutes } from './checklist/routes.ts'
import { editionPaperRoutes } from './edition/routes.ts'
import { frameworkPaperRoutes } from './framework/routes.ts'
import { movedPaperRoutes } from './moved/routes.ts'
import { regionPaperRoutes } from './region/routes.ts'
import { formRoutes } from './reading-in/form/routes/form.ts'
import { pastYearRoutes } from './past-year/routes/routes.ts'
import { editedRoutes } from './reading-in/routes/edited.ts'
import { boardRoutes } from './routes/board.ts'
import { boardWordRoutes } from './routes/board-words.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { looksRoutes } from './routes/looks.ts'
import { outlinePlanRoutes } from './routes/outline-plan.ts'
import { selfAnalysisRoutes } from './routes/self-analysis.ts'
import { shelfRoutes } from './routes/shelf.ts'
import { strategicPlanRoutes } from './routes/strategic-plan.ts'
import { supportAgreementRoutes } from './routes/support-agreement.ts'
import { tableRoutes } from './routes/tables.ts'
import { workshopPapersRoutes } from './routes/workshop-papers.ts'
import { workshopRecordRoutes } from './routes/workshop-record.ts'

/** Everything of this room that answers a browser. */
export const paperRoutes = (needs: PaperNeeds): readonly Route[] => {
  const papers = routesOfPapers(needs)
  return [
    ...papers,
    ...looksRoutes(needs),
    ...takingRoutes(needs, papers),
    ...readingInRoutes(needs),
    ...pastYearRoutes(needs),
    ...regionPaperRoutes(needs),
    ...movedPaperRoutes(needs),
    ...frameworkPaperRoutes(needs),
    ...checklistPaperRoutes(needs),
    ...editionPaperRoutes(needs),
    ...blankFormRoutes(needs),
  ]
}

const routesOfPapers = (needs: PaperNeeds): readonly Route[] => [
  ...shelfRoutes(needs),
  ...boardRoutes(needs),
  ...boardWordRoutes(needs),
  ...outlinePlanRoutes(needs),
  ...strategicPlanRoutes(needs),
  ...supportAgreementRoutes(needs),
  ...selfAnalysisRoutes(needs),
  ...decisionRoutes(needs),
  ...tableRoutes(needs),
  ...workshopPapersRoutes(needs),
  ...workshopRecordRoutes(needs),
  ...editedRoutes(needs),
  ...formRoutes(needs),
]
