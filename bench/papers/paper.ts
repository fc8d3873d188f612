import { join } from 'node:path'
import type { Paper } from '#documents'
import { realWorld } from '#ground'
import { loadEditions, questionAsAsked, standardsOf, termsOf, type QuestionAsAsked } from '#instrument'
import { beforePaper } from '../../src/papers/board/before.ts'
import { occasionOf } from '../../src/papers/board/view.ts'
import { offered } from '../../src/papers/board/words.ts'

/** Board papers of twelve pages, each with other words in it: nothing that was set before helps. */
export const boardPapers = async (count: number): Promise<readonly Paper[]> => {
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  const edition = editions.shippedOne('commissioning-12.v1')
  if (edition === undefined) throw new Error('The edition with twelve standards is missing.')
  const terms = termsOf(edition, {})
  const questions = standardsOf(edition).map(({ number }) => questionAsAsked(edition, number, terms))
  return Array.from({ length: count }, (_, number) => paperOf(questions.map(question => unlike(question, number))))
}

const { newId } = realWorld()

const paperOf = (questions: readonly QuestionAsAsked[]): Paper => {
  const exercise = {
    ...{ id: newId<'exercise'>(), label: '2026/27', editionId: 'commissioning-12.v1', terms: {}, version: 1 },
    ...{ gatherBy: '2026-12-18', agreeBy: '2027-01-29', planBy: '2027-03-26', openedAt: '2026-09-10T09:00:00.000Z' },
    ...{ phase: 'gather' as const, milestones: [] },
  }
  const facts = { exercise, questions, sittings: [] }
  const words = offered(occasionOf({ ...facts, answers: [] }))
  const rest = {
    words,
    partnership: 'Wexmoor Children’s Partnership',
    now: '2026-12-03T09:00:00.000Z',
    submissions: [],
  }
  return beforePaper({ ...facts, ...rest })
}

/** The same question with a number of its own in each of its statements. */
const unlike = (question: QuestionAsAsked, number: number): QuestionAsAsked => ({
  ...question,
  answer: {
    ...question.answer,
    bands: question.answer.bands.map(band => ({
      ...band,
      statements: band.statements.map(({ key, words }) => ({ key, words: words.replace(' ', ` ${number} `) })),
    })),
  },
})
