import { orAbsent, type Route } from '#http'
import type { Ask } from '#people'
import { agreementRead, isAllottedTo } from '#support'
import type { PaperNeeds } from '../needs.ts'
import { sayNoSupport } from '../shelf/support.ts'
import { agreementPaper } from '../support-agreement/paper.ts'
import { exerciseIn, versionIn } from './asking.ts'
import { takesPaper, type Made } from './files.ts'

/** The support agreement as a file: as it reads now, or a version as it was signed. */
export const supportAgreementRoutes = (needs: PaperNeeds): readonly Route[] =>
  takesPaper(needs, 'support-agreement', ask => agreementMade(needs, ask), 'support.read')

const agreementMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const version = versionIn(ask)
  const { exercise, read } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    orAbsent((await isAllottedTo(tx, ask, found.id)) || undefined)
    return { exercise: found, read: await agreementRead(tx, needs.editions, found.id, version) }
  })
  if (read === undefined) return version === undefined ? { held: sayNoSupport } : orAbsent<Made>(undefined)
  return {
    paper: agreementPaper({ now: ask.now, read }),
    year: exercise.label,
    name: ['support agreement', version === undefined ? '' : `version ${version}`],
  }
}
