import { isId, type Id } from '#ground'
import { orAbsent, type Route } from '#http'
import type { Ask } from '#people'
import { workshopPapersOf } from '#workshop'
import type { PaperNeeds } from '../needs.ts'
import { workshopPaper } from '../workshop/paper.ts'
import { exerciseIn } from './asking.ts'
import { takesPaper, type Made } from './files.ts'

/** Run sheet and tables' papers, for those who may run the workshop: the code to join stands on it. */
export const workshopPapersRoutes = (needs: PaperNeeds): readonly Route[] =>
  takesPaper(needs, 'workshop-papers', makePapers)

const makePapers = async (ask: Ask): Promise<Made> => {
  const { exercise, papers } = await ask.read(async tx => ({
    exercise: await exerciseIn(tx, ask),
    papers: orAbsent(await workshopPapersOf(tx, workshopIn(ask))),
  }))
  const { workshop } = papers
  orAbsent(workshop.exercise === exercise.id && ask.may('workshop.run', workshop.group) ? true : undefined)
  return {
    paper: workshopPaper(papers),
    year: exercise.label,
    name: ['workshop papers', workshop.name, workshop.heldOn],
  }
}

const workshopIn = (ask: Ask): Id<'workshop'> => {
  const given = ask.asked.query['workshop']
  return orAbsent(isId(given) ? given : undefined)
}
