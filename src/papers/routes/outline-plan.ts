import { orAbsent, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { PaperNeeds } from '../needs.ts'
import { planPaper } from '../outline-plan/paper.ts'
import { sayNotBegun } from '../shelf.ts'
import { asWord, exerciseIn, notYet, takes } from './asking.ts'
import { planNow, signedVersion } from './plan-now.ts'

/** The outline change plan as a Word file: as it reads now, or as a version was signed. */
export const outlinePlanRoutes = (needs: PaperNeeds): readonly Route[] => [
  takes(needs, '/outline-change-plan.docx', ask => takePlan(needs, ask)),
]

const takePlan = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const wanted = versionIn(ask)
  const { exercise, plan } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return {
      exercise: found,
      plan:
        wanted === undefined
          ? await planNow(tx, needs.editions, found)
          : orAbsent(await signedVersion(tx, found.id, wanted)),
    }
  })
  if (plan === undefined) return notYet(ask, sayNotBegun)
  const paper = planPaper({ partnership: ask.partnership.name, now: ask.now, plan })
  return asWord(ask, paper, exercise.label, 'outline change plan', wanted === undefined ? '' : `version ${wanted}`)
}

/** The version that the address asks for, if it asks for one. What is no plain number is absent. */
const versionIn = (ask: Ask): number | undefined => {
  const given = ask.asked.query['version']
  if (given === undefined) return undefined
  return orAbsent(typeof given === 'string' && /^[1-9]\d{0,3}$/.test(given) ? Number(given) : undefined)
}
