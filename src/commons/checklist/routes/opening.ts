import type { Read } from '#db'
import type { Id } from '#ground'
import { Absent, orAbsent } from '#http'
import { groupsOf, type Ask } from '#people'
import { answersFrom, type Answers } from '../answers/answer.ts'
import { picksOf, writtenOf } from '../answers/store.ts'
import type { Checklist } from '../checklist.ts'
import { checklistPaths } from '../paths.ts'
import { readerOf } from '../run/actions.ts'
import { isKeptBy, mayAnswer, sayDoer, sayWhoSees, type Run } from '../run/run.ts'
import { runOf } from '../run/store.ts'
import { checklistsShipped } from '../shipped/store.ts'
import type { RunView } from '../pages/view.ts'

/** A run with its checklist and what is answered. */
export type Opened = { readonly run: Run; readonly checklist: Checklist; readonly answers: Answers }

/** The checklist of a run. One that was published stays: that it is missing is a fault of ours. */
const checklistOf = ({ checklist }: Pick<Run, 'checklist'>): Checklist => {
  const found = checklistsShipped().find(checklist)
  if (found === undefined) throw new Error(`The checklist ${checklist} is not in force here.`)
  return found
}

/** A run as it stands, where the scope shows it. */
export const openRun = async (tx: Read, id: Id): Promise<Opened | undefined> => {
  const run = await runOf(tx, id)
  if (run === undefined) return undefined
  const picks = new Map([...(await picksOf(tx, run.id))].map(([key, all]) => [key, all.map(({ name }) => name)]))
  return { run, checklist: checklistOf(run), answers: answersFrom(await writtenOf(tx, run.id), picks) }
}

/** The names of the partnership's groups, those that have ended left out. */
export const groupNamesOf = async (tx: Read): Promise<ReadonlyMap<Id<'group'>, string>> =>
  new Map((await groupsOf(tx)).map(({ id, name }) => [id, name]))

/** The run that an address names, with everything that its pages say about it. */
export const runIn = async (ask: Ask): Promise<Opened & { readonly view: RunView }> => {
  const { opened, names } = await ask.read(async tx => ({
    opened: orAbsent(await openRun(tx, ask.asked.params['run'] ?? '')),
    names: await groupNamesOf(tx),
  }))
  const { run, checklist, answers } = opened
  const reader = readerOf(ask)
  return {
    ...opened,
    view: {
      ...{ run, checklist, answers, paths: checklistPaths(ask.partnership.id) },
      ...{ doer: sayDoer(run, names), whoSees: sayWhoSees(run, reader, names) },
      ...{ isKept: isKeptBy(run, reader), mayAnswer: mayAnswer(run, reader).ok },
    },
  }
}

/** The step or question that an address names. */
export const found = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Absent()
  return value
}
