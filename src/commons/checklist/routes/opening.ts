import { Absent, orAbsent } from '#http'
import type { Ask } from '#people'
import { checklistPaths } from '../paths.ts'
import { readerOf } from '../run/actions.ts'
import { isKeptBy, mayAnswer, sayDoer, sayWhoSees } from '../run/run.ts'
import { groupNamesOf, openRun, type Opened } from '../told/store.ts'
import type { RunView } from '../pages/view.ts'

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
