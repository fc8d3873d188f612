import { confirmationOf, positionsOf } from '#agreement'
import { sittingsOf } from '#exercise'
import { orAbsent, type Route } from '#http'
import { standardsOf } from '#instrument'
import type { Ask } from '#people'
import { submittedAnswersOf, submittedOf, talliesOf } from '#scoring'
import { exerciseIn, groupIn, mayReadKept, questionsOf } from './asking.ts'
import { takesPaper, type Made } from './files.ts'
import type { PaperNeeds } from '../needs.ts'
import { sayNotSubmitted } from '../shelf/self-analysis.ts'
import { agreedPaper } from '../self-analysis/agreed.ts'
import { blankPaper } from '../self-analysis/blank.ts'
import { groupPaper } from '../self-analysis/group.ts'

/** The self-analysis as files: blank, one group's, and the agreed one. */
export const selfAnalysisRoutes = (needs: PaperNeeds): readonly Route[] => [
  ...takesPaper(needs, 'blank', ask => blankMade(needs, ask)),
  ...takesPaper(needs, 'group', ask => groupMade(needs, ask)),
  ...takesPaper(needs, 'agreed', ask => agreedMade(needs, ask)),
]

const blankMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const wanted = groupIn(ask)
  const { exercise, asked, sitting } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    const asked = await questionsOf(tx, needs, found)
    if (wanted === undefined) return { exercise: found, asked }
    const sittings = await sittingsOf(tx, found.id)
    return { exercise: found, asked, sitting: orAbsent(sittings.find(({ group }) => group.id === wanted)) }
  })
  const paper = blankPaper({
    made: { exercise: exercise.id, ...(wanted === undefined ? {} : { group: wanted }) },
    partnership: ask.partnership.name,
    subtitle: `Stocktake ${exercise.label}`,
    gatherBy: exercise.gatherBy,
    asked: sitting === undefined ? asked : asked.filter(({ standard }) => sitting.standards.includes(standard.number)),
    ...(sitting === undefined ? {} : { group: sitting.group }),
  })
  return { paper, year: exercise.label, name: ['self-analysis', sitting?.group.name ?? '', 'blank'] }
}

const groupMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const wanted = orAbsent(groupIn(ask))
  const { exercise, edition, sitting, submitted, tallies } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    const sittings = await sittingsOf(tx, found.id)
    return {
      exercise: found,
      edition: await needs.editions.pinned(tx, found),
      sitting: orAbsent(sittings.find(({ group }) => group.id === wanted)),
      submitted: await submittedOf(tx, found.id, { mayReadKept: mayReadKept(ask) }),
      tallies: await talliesOf(tx, found.id),
    }
  })
  const [first, ...others] = submitted.filter(({ group }) => group.id === wanted)
  if (first === undefined) return { held: sayNotSubmitted(sitting.group.name) }
  const paper = groupPaper({
    exercise: exercise.id,
    partnership: ask.partnership.name,
    year: exercise.label,
    standardCount: standardsOf(edition).length,
    sitting,
    responses: [first, ...others],
    tallies: tallies.filter(({ group }) => group === wanted),
  })
  return { paper, year: exercise.label, name: ['self-analysis', first.group.name] }
}

const agreedMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const { exercise, confirmation, ...read } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return {
      exercise: found,
      questions: await questionsOf(tx, needs, found),
      confirmation: await confirmationOf(tx, found.id),
      positions: await positionsOf(tx, found.id),
      sittings: await sittingsOf(tx, found.id),
      answers: await submittedAnswersOf(tx, found.id),
      tallies: await talliesOf(tx, found.id),
      responses: await submittedOf(tx, found.id, { mayReadKept: mayReadKept(ask) }),
    }
  })
  const positions = confirmation?.positions ?? read.positions
  if (positions.length === 0) return { held: 'No position is on record yet.' }
  const paper = agreedPaper({
    ...read,
    exercise: exercise.id,
    partnership: ask.partnership.name,
    year: exercise.label,
    now: ask.now,
    positions,
    ...(confirmation === undefined ? {} : { confirmation }),
  })
  return { paper, year: exercise.label, name: ['self-analysis', 'agreed position'] }
}
