import type { Reply, Route } from '#http'
import { memberRoute, type Ability, type Ask } from '#people'
import type { ChecklistNeeds } from './needs.ts'
import { checklistPattern } from './paths.ts'
import { aloneRoutes } from './routes/alone.ts'
import { saveIndicators, showIndicators } from './routes/indicators.ts'
import { saveLocal, showLocal } from './routes/local.ts'
import { ownFile, showOwn } from './routes/own.ts'
import { showChanges, showEarlier, showResults } from './routes/reading.ts'
import { begin, finish, listRuns, showNew, showRun } from './routes/runs.ts'
import { share, showSharing } from './routes/sharing.ts'
import { saveStep, showStep } from './routes/step.ts'

/** Going through a checklist: beginning, answering, finishing, sharing, and what it shows. */
export const checklistRoutes = (needs: ChecklistNeeds): readonly Route[] => {
  const at = (
    method: 'GET' | 'POST',
    below: string,
    handle: (ask: Ask) => Promise<Reply>,
    ability: Ability = 'checklist.run',
  ): Route => memberRoute(needs, { method, path: `${checklistPattern}${below}`, ability, handle })
  return [
    ...aloneRoutes(needs),
    at('GET', '', listRuns),
    at('GET', '/new', showNew),
    at('POST', '/new', begin),
    at('GET', '/local', showLocal),
    at('POST', '/local', saveLocal, 'checklist.arrange'),
    // Whoever brings checklists in reads them, also where they go through none.
    at('GET', '/own/:checklist', showOwn, 'partnership.read'),
    at('GET', '/own/:checklist/checklist.json', ownFile, 'partnership.read'),
    at('GET', '/:run', showRun),
    at('POST', '/:run/finish', finish),
    at('GET', '/:run/steps/:step', ask => showStep(needs, ask)),
    at('POST', '/:run/steps/:step', ask => saveStep(needs, ask)),
    at('GET', '/:run/indicators/:question', showIndicators),
    at('POST', '/:run/indicators/:question', saveIndicators),
    at('GET', '/:run/earlier', showEarlier),
    at('GET', '/:run/sharing', showSharing),
    at('POST', '/:run/sharing', share),
    at('GET', '/:run/results', showResults),
    at('GET', '/:run/changes', showChanges),
  ]
}
