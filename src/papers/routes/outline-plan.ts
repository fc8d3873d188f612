import { orAbsent, type Route } from '#http'
import type { Ask } from '#people'
import { planWorkOf } from '#plans'
import type { PaperNeeds } from '../needs.ts'
import { planPaper } from '../outline-plan/paper.ts'
import { sayNotBegun } from '../shelf/plans.ts'
import { exerciseIn, versionIn } from './asking.ts'
import { takesPaper, type Made } from './files.ts'
import { planNow, signedVersion } from './plan-now.ts'

/** The outline change plan as a file: as it reads now, or as a version was signed. */
export const outlinePlanRoutes = (needs: PaperNeeds): readonly Route[] => [
  ...takesPaper(needs, 'outline-change-plan', ask => planMade(needs, ask), 'plan.read'),
]

const planMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const wanted = versionIn(ask)
  const { exercise, plan, work } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return {
      exercise: found,
      plan:
        wanted === undefined
          ? await planNow(tx, needs.editions, found)
          : orAbsent(await signedVersion(tx, found.id, wanted)),
      ...(wanted === undefined ? { work: await planWorkOf(tx, found.id) } : {}),
    }
  })
  if (plan === undefined) return { held: sayNotBegun }
  const paper = planPaper({
    partnership: ask.partnership.name,
    now: ask.now,
    plan,
    exercise: exercise.id,
    ...(work && { work }),
  })
  return {
    paper,
    year: exercise.label,
    name: ['outline change plan', wanted === undefined ? '' : `version ${wanted}`],
  }
}
