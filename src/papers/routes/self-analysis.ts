import { confirmationOf, positionsOf } from '#agreement'
import { sittingsOf } from '#exercise'
import { orAbsent, type Reply, type Route } from '#http'
import { standardsOf } from '#instrument'
import type { Ask } from '#people'
import { submittedAnswersOf, submittedOf, talliesOf } from '#scoring'
import { asWord, exerciseIn, groupIn, mayReadKept, notYet, questionsOf, takes } from './asking.ts'
import { editionOf, type PaperNeeds } from '../needs.ts'
import { sayNotSubmitted } from '../shelf.ts'
import { agreedPaper } from '../self-analysis/agreed.ts'
import { blankPaper } from '../self-analysis/blank.ts'
import { groupPaper } from '../self-analysis/group.ts'

/** The self-analysis as Word files: blank, one group's, and the agreed one. */
export const selfAnalysisRoutes = (needs: PaperNeeds): readonly Route[] => [
  takes(needs, '/blank.docx', ask => takeBlank(needs, ask)),
  takes(needs, '/group.docx', ask => takeGroup(needs, ask)),
  takes(needs, '/agreed.docx', ask => takeAgreed(needs, ask)),
]

const takeBlank = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const wanted = groupIn(ask)
  const { exercise, sitting } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    if (wanted === undefined) return { exercise: found }
    const sittings = await sittingsOf(tx, found.id)
    return { exercise: found, sitting: orAbsent(sittings.find(({ group }) => group.id === wanted)) }
  })
  const asked = questionsOf(editionOf(needs, exercise), exercise)
  const paper = blankPaper({
    partnership: ask.partnership.name,
    year: exercise.label,
    gatherBy: exercise.gatherBy,
    asked: sitting === undefined ? asked : asked.filter(({ standard }) => sitting.standards.includes(standard.number)),
    ...(sitting === undefined ? {} : { group: sitting.group }),
  })
  return asWord(ask, paper, exercise.label, 'self-analysis', sitting?.group.name ?? '', 'blank')
}

const takeGroup = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const wanted = orAbsent(groupIn(ask))
  const { exercise, sitting, submitted, tallies } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    const sittings = await sittingsOf(tx, found.id)
    return {
      exercise: found,
      sitting: orAbsent(sittings.find(({ group }) => group.id === wanted)),
      submitted: await submittedOf(tx, found.id, { mayReadKept: mayReadKept(ask) }),
      tallies: await talliesOf(tx, found.id),
    }
  })
  const [first, ...others] = submitted.filter(({ group }) => group.id === wanted)
  if (first === undefined) return notYet(ask, sayNotSubmitted(sitting.group.name))
  const paper = groupPaper({
    partnership: ask.partnership.name,
    year: exercise.label,
    standardCount: standardsOf(editionOf(needs, exercise)).length,
    sitting,
    responses: [first, ...others],
    tallies: tallies.filter(({ group }) => group === wanted),
  })
  return asWord(ask, paper, exercise.label, 'self-analysis', first.group.name)
}

const takeAgreed = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, confirmation, ...read } = await ask.read(async tx => {
    const found = await exerciseIn(tx, ask)
    return {
      exercise: found,
      confirmation: await confirmationOf(tx, found.id),
      positions: await positionsOf(tx, found.id),
      sittings: await sittingsOf(tx, found.id),
      answers: await submittedAnswersOf(tx, found.id),
      tallies: await talliesOf(tx, found.id),
      responses: await submittedOf(tx, found.id, { mayReadKept: mayReadKept(ask) }),
    }
  })
  const positions = confirmation?.positions ?? read.positions
  if (positions.length === 0) return notYet(ask, 'No position is on record yet.')
  const paper = agreedPaper({
    ...read,
    partnership: ask.partnership.name,
    year: exercise.label,
    now: ask.now,
    questions: questionsOf(editionOf(needs, exercise), exercise),
    positions,
    ...(confirmation === undefined ? {} : { confirmation }),
  })
  return asWord(ask, paper, exercise.label, 'self-analysis', 'agreed position')
}
