import { readForm } from '#forms'
import { mistaken, seeOther, shown, type Reply } from '#http'
import type { Ask } from '#people'
import { sharingPage } from '../pages/sharing.ts'
import { shareRun } from '../run/actions.ts'
import { runIn } from './opening.ts'
import { refusalReply } from './refusing.ts'
import { ownGroups } from './runs.ts'

const opened = async (ask: Ask) => {
  const known = await runIn(ask)
  const { run } = known
  const isOpenToGroup = run.group !== undefined || run.openTo !== undefined
  return { ...known, groups: isOpenToGroup ? [] : await ownGroups(ask) }
}

/** Where a run is shared, by whoever keeps it; others read it. */
export const showSharing = async (ask: Ask): Promise<Reply> => {
  const { view, run, groups } = await opened(ask)
  if (!view.isKept || run.isShared) return seeOther(view.paths.results(run.id))
  return shown(sharingPage(ask.frame, { ...view, groups }))
}

/** Lets a group or everybody who works in the partnership read it. */
export const share = async (ask: Ask): Promise<Reply> => {
  const known = await opened(ask)
  const { view, run, groups } = known
  const to = readForm(ask.asked.body).choice('to', ['partnership', ...groups.map(({ id }) => id as string)], {
    called: 'Who may read it',
  })
  if (view.isKept && to === undefined)
    return mistaken(sharingPage(ask.frame, { ...view, groups, mistake: 'Choose who may read it' }))
  const group = groups.find(({ id }) => id === to)
  const shared = await shareRun(
    ask,
    run.id,
    group === undefined ? { kind: 'partnership' } : { kind: 'group', group: group.id },
  )
  return shared.ok ? seeOther(view.paths.results(run.id)) : refusalReply(ask, known, shared.refusal)
}
