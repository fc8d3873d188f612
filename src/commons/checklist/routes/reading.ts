import { shown, type Reply } from '#http'
import { programmeChecklists } from '#instrument'
import type { Ask } from '#people'
import { changesBetween } from '../answers/change.ts'
import { fieldsOf } from '../answers/answer.ts'
import { resultsOf } from '../answers/results.ts'
import { allEarlierAt } from '#plans'
import { answerTexts, earlierPicksOf } from '../answers/store.ts'
import { questionsOf } from '../checklist.ts'
import { changesPage } from '../pages/changes.ts'
import { earlierPage } from '../pages/earlier.ts'
import { resultsPage } from '../pages/results.ts'
import { runBefore } from '../run/run.ts'
import { runsOf } from '../run/store.ts'
import { actionsByQuestion, openRun } from '../told/store.ts'
import { runIn } from './opening.ts'

/** What a run shows. */
export const showResults = async (ask: Ask): Promise<Reply> => {
  const { run, checklist, answers, view } = await runIn(ask)
  const { before, actionsOf } = await ask.read(async tx => ({
    before: runBefore(run, await runsOf(tx), await programmeChecklists(tx)),
    actionsOf: await actionsByQuestion(tx, run.id, questionsOf(checklist)),
  }))
  const { open } = ask.asked.query
  return shown(
    resultsPage(ask.frame, {
      ...{ ...view, results: resultsOf(checklist, answers), actionsOf },
      ...{ hasBefore: before !== undefined, open: typeof open === 'string' ? open : '' },
    }),
  )
}

/** A run beside the one before it on the same subject. */
export const showChanges = async (ask: Ask): Promise<Reply> => {
  const { run, view, ...now } = await runIn(ask)
  const last = await ask.read(async tx => {
    const before = runBefore(run, await runsOf(tx), await programmeChecklists(tx))
    return before === undefined ? undefined : openRun(tx, before.id)
  })
  const changes = last === undefined ? [] : changesBetween(last, now)
  return shown(changesPage(ask.frame, { ...view, changes, ...(last === undefined ? {} : { before: last.run }) }))
}

/** What was written or picked in a run and replaced. */
export const showEarlier = async (ask: Ask): Promise<Reply> => {
  const { run, checklist, view } = await runIn(ask)
  const { texts, picks } = await ask.read(async tx => ({
    texts: await allEarlierAt(tx, answerTexts(tx, run.id)),
    picks: await earlierPicksOf(tx, run.id),
  }))
  const earlier = checklist.steps
    .flatMap(fieldsOf)
    .filter(({ as }) => as !== 'choice')
    .flatMap(({ key, called }) => {
      const words = texts.get(key)
      return words === undefined ? [] : [{ called, words }]
    })
  const picked = questionsOf(checklist).flatMap(({ key }) => {
    const replaced = picks.get(key)
    return replaced === undefined ? [] : [{ called: `The indicators picked for ${key}`, replaced }]
  })
  return shown(earlierPage(ask.frame, { ...view, earlier, picked }))
}
