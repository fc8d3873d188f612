import type { Read } from '#db'
import { narrowSitting, sayArrangementRefusal } from '#exercise'
import { readForm } from '#forms'
import { Absent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { pathsIn, patterns } from '../paths.ts'
import { responsesOf } from '../response/store.ts'
import { groupIn, sittingOf, yearOf, type ScoringNeeds } from '../routes/reading.ts'
import { gatheredOf } from '../submission/store/counts.ts'
import { unanswered } from '../submission/submission.ts'
import { leftUntouched } from './narrowing.ts'
import { narrowingPage, type NarrowingView } from './pages/narrowing.ts'

const path = `${patterns.group}/narrowing`

/** Taking off what a group has not looked at after all, so that it can submit the rest. */
export const narrowingRoutes = (needs: ScoringNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path, ability: 'exercise.run' },
    handle: async ask => {
      const view = await ask.read(tx => viewOf(tx, needs, ask))
      return view.off.length === 0 ? seeOther(view.back) : shown(narrowingPage(view))
    },
  }),
  memberRoute(needs, { ...{ method: 'POST', path, ability: 'exercise.run' }, handle: ask => narrow(needs, ask) }),
]

const viewOf = async (tx: Read, needs: ScoringNeeds, ask: Ask): Promise<NarrowingView> => {
  const { exercise, group } = groupIn(ask)
  const year = await yearOf(tx, needs.editions, exercise)
  const sitting = await sittingOf(tx, exercise, group)
  const open = unanswered(sitting.standards, await responsesOf(tx, exercise, group))
  const given = (await gatheredOf(tx, exercise)).find(each => each.group === group)
  const off = year.exercise.phase === 'gather' ? leftUntouched(sitting.standards, open, given) : []
  const paths = pathsIn(ask.partnership.id)
  return {
    ...{ frame: ask.frame, groupName: sitting.group.name },
    off: off.map(number => ({ number, title: year.asked(number).standard.shortTitle })),
    kept: sitting.standards.filter(standard => !off.includes(standard)),
    ...{ here: paths.narrowing(exercise, group), back: paths.group(exercise, group) },
  }
}

/** Only what the page named and is still untouched is taken off. */
const narrow = async (needs: ScoringNeeds, ask: Ask): Promise<Reply> => {
  const view = await ask.read(tx => viewOf(tx, needs, ask))
  const named = readForm(ask.asked.body).typedAll('off')
  const off = view.off.map(({ number }) => number).filter(number => named.includes(String(number)))
  if (off.length === 0) return seeOther(view.back)
  const done = await narrowSitting(ask, groupIn(ask), off, gatheredOf)
  if (done.ok) return seeOther(view.back)
  if (done.refusal.kind === 'absent') throw new Absent()
  return refused(narrowingPage({ ...view, refusal: sayArrangementRefusal(done.refusal) }))
}
