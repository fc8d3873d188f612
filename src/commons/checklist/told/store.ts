import type { Read } from '#db'
import type { Id } from '#ground'
import { groupsOf } from '#people'
import { actionsFrom, writtenAt, type Action } from '#plans'
import { answersFrom, type Answers } from '../answers/answer.ts'
import { resultsOf } from '../answers/results.ts'
import { answerTexts, picksOf } from '../answers/store.ts'
import { questionsOf, type Checklist, type Question } from '../checklist.ts'
import { actionKind } from '../kind.ts'
import { checklistWith } from '../own/store.ts'
import { questionPath } from '../paths.ts'
import { sayDoer, type Run } from '../run/run.ts'
import { runOf } from '../run/store.ts'
import type { ChecklistRead } from './told.ts'

/** A run with its checklist and what is answered. */
export type Opened = { readonly run: Run; readonly checklist: Checklist; readonly answers: Answers }

/** The checklist of a run. One that was published stays: that it is missing is a fault of ours. */
const checklistOf = async (tx: Read, { checklist }: Pick<Run, 'checklist'>): Promise<Checklist> => {
  const found = await checklistWith(tx, checklist)
  if (found === undefined) throw new Error(`The checklist ${checklist} is not in force here.`)
  return found
}

/** A run as it stands, where the scope shows it. */
export const openRun = async (tx: Read, id: Id): Promise<Opened | undefined> => {
  const run = await runOf(tx, id)
  if (run === undefined) return undefined
  const picks = new Map([...(await picksOf(tx, run.id))].map(([key, all]) => [key, all.map(({ name }) => name)]))
  return {
    run,
    checklist: await checklistOf(tx, run),
    answers: answersFrom(await writtenAt(tx, answerTexts(tx, run.id)), picks),
  }
}

/** The names of the partnership's groups, those that have ended left out. */
export const groupNamesOf = async (tx: Read): Promise<ReadonlyMap<Id<'group'>, string>> =>
  new Map((await groupsOf(tx)).map(({ id, name }) => [id, name]))

/** The actions that came from a run and stand, by question, as far as the scope shows them. */
export const actionsByQuestion = async (
  tx: Read,
  run: Id,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, readonly Action[]>> => {
  const all = (await actionsFrom(tx, actionKind)).filter(({ origin, isRemoved }) => !isRemoved && origin?.id === run)
  return new Map(questions.map(({ key }) => [key, all.filter(({ origin }) => origin?.path === questionPath(run, key))]))
}

/** A run with everything in it, where the scope shows it. */
export const checklistRead = async (tx: Read, id: Id): Promise<ChecklistRead | undefined> => {
  const opened = await openRun(tx, id)
  if (opened === undefined) return undefined
  const { run, checklist, answers } = opened
  return {
    ...{ run, checklist, doer: sayDoer(run, await groupNamesOf(tx)), results: resultsOf(checklist, answers) },
    actionsOf: await actionsByQuestion(tx, id, questionsOf(checklist)),
  }
}
