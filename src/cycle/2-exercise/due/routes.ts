import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import type { ExerciseNeeds } from '../needs.ts'
import { yearsPath } from '../paths.ts'
import { setNextDue } from './actions.ts'
import { dueFault, type NextDue } from './due.ts'
import { duePage } from './pages/due.ts'
import { nextDueOf } from './store.ts'

const path = '/partnerships/:partnership/exercises/due'

/** When the next exercise is due: read and set by those who run it. */
export const dueRoutes = (needs: ExerciseNeeds): readonly Route[] => [
  memberRoute(needs, {
    ...{ method: 'GET', path, ability: 'exercise.run' },
    handle: async ask => {
      const due = await dueOf(ask)
      return shown(duePage(ask.frame, { ...viewOf(ask, due), form: typedDue(due) }))
    },
  }),
  memberRoute(needs, { ...{ method: 'POST', path, ability: 'exercise.run' }, handle: save }),
]

const dueOf = async (ask: Ask): Promise<NextDue> => orAbsent(await ask.read(tx => nextDueOf(tx)))

const viewOf = (ask: Ask, due: NextDue) => ({ partnership: ask.partnership.id, due, today: dayOf(ask.now) })

const typedDue = ({ day }: NextDue): Form => {
  const [year, month, date] = day.split('-').map(Number)
  return readForm({ 'due-day': String(date), 'due-month': String(month), 'due-year': String(year) })
}

const save = async (ask: Ask): Promise<Reply> => {
  const due = await dueOf(ask)
  const form = readForm(ask.asked.body)
  const isUsual = form.typed('do') === 'usual'
  const day = isUsual ? undefined : form.day('due', { called: 'The day', needed: 'Enter the day' })
  const fault = day && dueFault(day, due.after.openedOn)
  if (fault !== undefined) form.complain('due-day', fault)
  if (form.mistakes.length > 0) return mistaken(duePage(ask.frame, { ...viewOf(ask, due), form }))
  const saved = await setNextDue(ask, { after: form.typed('after'), day })
  if (saved.ok) return seeOther(yearsPath(ask.partnership.id))
  if (saved.refusal.kind === 'absent') throw new Absent()
  return refused(duePage(ask.frame, { ...viewOf(ask, await dueOf(ask)), form, isStale: true }))
}
