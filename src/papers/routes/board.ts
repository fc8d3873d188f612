import { confirmationOf, positionsOf } from '#agreement'
import type { Read } from '#db'
import { sittingsOf, type Sitting } from '#exercise'
import type { Id } from '#ground'
import type { Route } from '#http'
import type { Ask } from '#people'
import { currentSubmissionsOf, submittedAnswersOf, talliesOf } from '#scoring'
import { workshopsOf } from '#workshop'
import { afterPaper } from '../board/after.ts'
import { beforePaper } from '../board/before.ts'
import { writtenOf } from '../board/store.ts'
import { occasionOf } from '../board/view.ts'
import { wordsNow } from '../board/words.ts'
import type { PaperNeeds } from '../needs.ts'
import { sayNothingFound } from '../shelf/board.ts'
import { exerciseIn, questionsOf } from './asking.ts'
import { takesPaper, type Made } from './files.ts'
import { planNow } from './plan-now.ts'

/** The two papers for the Board: before its session and after it. */
export const boardRoutes = (needs: PaperNeeds): readonly Route[] => [
  ...takesPaper(needs, 'board-before', ask => beforeMade(needs, ask)),
  ...takesPaper(needs, 'board-after', ask => afterMade(needs, ask)),
]

/** What both papers and the form of their words rest on. */
export const readBoard = async (tx: Read, needs: PaperNeeds, ask: Ask) => {
  const exercise = await exerciseIn(tx, ask)
  const sittings = await sittingsOf(tx, exercise.id)
  const questions = await questionsOf(tx, needs, exercise)
  const workshop = await boardWorkshop(tx, exercise.id, sittings)
  const answers = await submittedAnswersOf(tx, exercise.id)
  const plan = await planNow(tx, needs.editions, exercise)
  const facts = { exercise, sittings, questions, answers, plan, ...(workshop && { workshop }) }
  return { ...facts, occasion: occasionOf(facts), written: await writtenOf(tx, exercise.id) }
}

/** The Board's workshop that is still to come or went on last. */
const boardWorkshop = async (tx: Read, exercise: Id<'exercise'>, sittings: readonly Sitting[]) => {
  const board = sittings.find(({ group }) => group.kind === 'board')?.group.id
  const all = (await workshopsOf(tx, exercise)).filter(({ group }) => group === board)
  return all.findLast(({ closedAt }) => closedAt === undefined) ?? all[0]
}

const beforeMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const {
    occasion,
    written,
    answers: _answers,
    plan: _plan,
    ...read
  } = await ask.read(async tx => {
    const board = await readBoard(tx, needs, ask)
    return { ...board, submissions: await currentSubmissionsOf(tx, board.exercise.id) }
  })
  const words = wordsNow(written, occasion)
  const paper = beforePaper({ ...read, words, partnership: ask.partnership.name, now: ask.now })
  return { paper, year: read.exercise.label, name: ['board paper', 'before'] }
}

const afterMade = async (needs: PaperNeeds, ask: Ask): Promise<Made> => {
  const { occasion, written, confirmation, plan, ...read } = await ask.read(async tx => {
    const board = await readBoard(tx, needs, ask)
    const { id } = board.exercise
    return {
      ...board,
      submissions: await currentSubmissionsOf(tx, id),
      positions: await positionsOf(tx, id),
      tallies: await talliesOf(tx, id),
      confirmation: await confirmationOf(tx, id),
    }
  })
  if (read.answers.length === 0 && read.positions.length === 0) return { held: sayNothingFound }
  const paper = afterPaper({
    ...read,
    partnership: ask.partnership.name,
    now: ask.now,
    words: wordsNow(written, occasion),
    positions: confirmation?.positions ?? read.positions,
    ...(confirmation === undefined ? {} : { confirmation }),
    ...(plan === undefined ? {} : { plan }),
  })
  return { paper, year: read.exercise.label, name: ['board paper', 'after'] }
}
