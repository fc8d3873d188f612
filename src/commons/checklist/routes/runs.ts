import type { Read } from '#db'
import { readForm, summaryOf, type Form } from '#forms'
import type { Id } from '#ground'
import { programmeChecklists } from '#instrument'
import { mistaken, seeOther, shown, type Markup, type Reply } from '#http'
import type { Ask } from '#people'
import { leftIn } from '../answers/answer.ts'
import { questionsOf } from '../checklist.ts'
import { checklistsToBegin, checklistsToList } from '../own/store.ts'
import { listPage } from '../pages/list.ts'
import { newPage } from '../pages/new.ts'
import { runPage } from '../pages/run.ts'
import { checklistPaths } from '../paths.ts'
import { beginRun, finishRun, readerOf, reopenRun } from '../run/actions.ts'
import { historiesOf, isKeptBy, runBefore, sayDoer, type Run } from '../run/run.ts'
import { runsOf } from '../run/store.ts'
import { groupNamesOf, openRun } from '../told/store.ts'
import { runIn } from './opening.ts'
import { refusalReply } from './refusing.ts'

/** How many questions are left in each run that is under way. */
const leftInEach = async (tx: Read, runs: readonly Run[]): Promise<ReadonlyMap<Id<'run'>, number>> => {
  const left = new Map<Id<'run'>, number>()
  for (const run of runs.filter(({ finished }) => finished === undefined)) {
    const opened = await openRun(tx, run.id)
    if (opened !== undefined) left.set(run.id, leftIn(questionsOf(opened.checklist), opened.answers).length)
  }
  return left
}

/** Every run that the reader may see. */
export const listRuns = async (ask: Ask): Promise<Reply> => {
  const reader = readerOf(ask)
  const { runs, names, left, checklists, ofProgramme } = await ask.read(async tx => {
    const all = await runsOf(tx)
    return {
      ...{ runs: all, names: await groupNamesOf(tx), left: await leftInEach(tx, all) },
      checklists: await checklistsToList(tx),
      ofProgramme: await programmeChecklists(tx),
    }
  })
  return shown(
    listPage(ask.frame, {
      ...{ paths: checklistPaths(ask.partnership.id), checklists, histories: historiesOf(runs, ofProgramme), left },
      mayBring: ask.may('edition.keep'),
      doers: new Map(runs.map(run => [run.id, sayDoer(run, names)])),
      isOwn: run => isKeptBy(run, reader),
    }),
  )
}

/** The groups that the reader belongs to and that stand. */
export const ownGroups = async (ask: Ask): Promise<readonly { readonly id: Id<'group'>; readonly name: string }[]> => {
  const names = await ask.read(groupNamesOf)
  return readerOf(ask).groups.flatMap(id => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name }]
  })
}

const newPageOf = async (ask: Ask, form: Form): Promise<Markup> =>
  newPage(ask.frame, {
    ...{ paths: checklistPaths(ask.partnership.id), checklists: await ask.read(checklistsToBegin) },
    groups: await ownGroups(ask),
    ...{ value: form.typed, mistake: name => form.mistakeOf(name)?.words, mistakes: summaryOf(form.mistakes) },
  })

export const showNew = async (ask: Ask): Promise<Reply> => {
  const { checklist } = ask.asked.query
  const chosen = typeof checklist === 'string' ? { checklist } : {}
  return shown(await newPageOf(ask, readForm({ who: 'me', ...chosen })))
}

/** Begins a run for whoever asks, or for a group of theirs. */
export const begin = async (ask: Ask): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const groups = await ownGroups(ask)
  const offered = (await ask.read(checklistsToBegin)).map(({ id }) => id)
  const checklist = form.choice('checklist', offered, { called: 'The checklist' }) ?? offered[0]
  const about = form.line('about', {
    ...{ called: 'The service or budget', max: 200, needed: 'Write which service or budget it is about' },
  })
  const commissioner = form.line('commissioner', {
    ...{ called: 'Who commissions it', max: 200, needed: 'Write who commissions it' },
  })
  const who =
    groups.length === 0
      ? 'me'
      : form.choice('who', ['me', ...groups.map(({ id }) => id as string)], {
          ...{ called: 'Who goes through it', needed: 'Choose who goes through it' },
        })
  if (form.mistakes.length > 0 || checklist === undefined) return mistaken(await newPageOf(ask, form))
  const group = groups.find(({ id }) => id === who)
  const run = await beginRun(ask, {
    checklist,
    about,
    commissioner,
    ...(group === undefined ? {} : { group: group.id }),
  })
  return seeOther(checklistPaths(ask.partnership.id).run(run))
}

/** The steps of a run; whoever may not answer reads the results instead. */
export const showRun = async (ask: Ask): Promise<Reply> => {
  const { run, view } = await runIn(ask)
  if (!view.mayAnswer) return seeOther(view.paths.results(run.id))
  const before = await ask.read(async tx => runBefore(run, await runsOf(tx), await programmeChecklists(tx)))
  return shown(runPage(ask.frame, { ...view, hasBefore: before !== undefined }))
}

/** Finishes a run, or opens it again. */
export const finish = async (ask: Ask): Promise<Reply> => {
  const known = await runIn(ask)
  const { run, view } = known
  const isOpen = readForm(ask.asked.body).typed('state') === 'open'
  const done = await (isOpen ? reopenRun(ask, run.id) : finishRun(ask, run.id))
  if (!done.ok) return refusalReply(ask, known, done.refusal)
  return seeOther(isOpen ? view.paths.run(run.id) : view.paths.results(run.id))
}
