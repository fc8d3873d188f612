import { isId } from '#ground'
import { orAbsent, type Route } from '#http'
import type { Ask } from '#people'
import { strategicStandingOf } from '#plans'
import type { PaperNeeds } from '../needs.ts'
import { sayNoStrategic } from '../shelf/plans.ts'
import { operationPaper } from '../strategic-plan/operation.ts'
import { strategicPaper } from '../strategic-plan/paper.ts'
import { exerciseIn, versionIn } from './asking.ts'
import { takesPaper, type Made } from './files.ts'

/** The strategic change plan and its operational plans as files. */
export const strategicPlanRoutes = (needs: PaperNeeds): readonly Route[] => [
  ...takesPaper(needs, 'strategic-change-plan', ask => planMade(needs, ask), 'plan.read'),
  ...takesPaper(needs, 'operational-plan', ask => operationMade(needs, ask), 'plan.read'),
]

const planMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const version = versionIn(ask)
  const { exercise, standing } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return { exercise: found, standing: await strategicStandingOf(tx, needs.editions, found.id, version) }
  })
  if (standing === undefined) return version === undefined ? { held: sayNoStrategic } : orAbsent<Made>(undefined)
  return {
    paper: strategicPaper({ partnership: ask.partnership.name, now: ask.now, standing, exercise: exercise.id }),
    year: exercise.label,
    name: ['strategic change plan', version === undefined ? '' : `version ${version}`],
  }
}

const operationMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const id = orAbsent(isId(ask.asked.query['plan']) ? ask.asked.query['plan'] : undefined)
  const { exercise, standing } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return { exercise: found, standing: await strategicStandingOf(tx, needs.editions, found.id) }
  })
  const strategic = orAbsent(standing).plan
  const found = strategic.areas.flatMap(area =>
    area.operations.filter(each => each.id === id).map(plan => ({ plan, area: area.title })),
  )[0]
  const { plan, area } = orAbsent(found)
  return {
    paper: operationPaper({ partnership: ask.partnership.name, now: ask.now, strategic, area, plan }),
    year: exercise.label,
    name: ['operational plan', plan.words],
  }
}
