import type { Route } from '#http'
import type { Ask } from '#people'
import { decisionsOf } from '#plans'
import { decisionPaper } from '../decisions/paper.ts'
import type { PaperNeeds } from '../needs.ts'
import { exerciseIn } from './asking.ts'
import { takesPaper, type Made } from './files.ts'

/** The decision log of a year. */
export const decisionRoutes = (needs: PaperNeeds): readonly Route[] =>
  takesPaper(needs, 'decision-log', logMade, 'plan.read')

const logMade = async (ask: Ask): Promise<Made> => {
  const { year, decisions } = await ask.read(async tx => {
    const { id, label } = await exerciseIn(tx, ask)
    return { year: label, decisions: await decisionsOf(tx, id) }
  })
  const paper = decisionPaper({ partnership: ask.partnership.name, year, now: ask.now, decisions })
  return { paper, year, name: ['decision log'] }
}
