import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { Activity } from '../agreement/agreement.ts'
import type { Support } from '../agreement/support.ts'
import { readDays } from '../consultancy/days.ts'
import type { SupportNeeds } from '../needs.ts'
import { supportRoute, viewOf } from '../routes/opening.ts'
import { inForce } from '../signature/signature.ts'
import { logDays, periodIn, takeOut } from './actions.ts'
import { sayLogging, type Logged, type LoggingRefusal } from './logged.ts'
import { logPage } from './pages/log.ts'
import { entryPage } from './pages/entry.ts'
import { loggedOf, type LogSaid } from './store.ts'

/** The log of what was done: read by everybody in the partnership, written by whoever logs. */
export const logRoutes = (needs: SupportNeeds): readonly Route[] => [
  supportRoute(needs, {
    ...{ method: 'GET', below: '/log', ability: 'support.read' },
    handle: async (ask, support) => shown(await pageOf(ask, support, readForm({ who: ask.person.name }))),
  }),
  supportRoute(needs, { method: 'POST', below: '/log', ability: 'days.log', handle: add }),
  supportRoute(needs, {
    ...{ method: 'GET', below: '/log/:logged', ability: 'days.log' },
    handle: async (ask, support) => shown(await entryOf(ask, support, readForm({}))),
  }),
  supportRoute(needs, { method: 'POST', below: '/log/:logged', ability: 'days.log', handle: remove }),
]

/** What days can be put down for: the activities of what is in force. */
const activitiesIn = ({ versions }: Support): readonly Activity[] => inForce(versions)?.content.activities ?? []

const pageOf = async (ask: Ask, support: Support, form: Form, refusal?: string): Promise<Markup> => {
  const { id } = support.exercise
  const { logged, period } = await ask.read(async tx => ({
    logged: await loggedOf(tx, id),
    period: await periodIn(tx, id),
  }))
  return logPage(ask.frame, {
    ...viewOf(ask, support),
    ...{ logged, form, activities: activitiesIn(support), budget: inForce(support.versions)?.content.budget },
    ...(period === undefined ? {} : { period }),
    mayLog: ask.may('days.log') && period !== undefined && period.from <= dayOf(ask.now),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const readSaid = (form: Form, support: Support): LogSaid | undefined => {
  const on = form.day('on', { called: 'The day', needed: 'Enter the day on which it was done' })
  const days = readDays(form.line('days', { called: 'Days', needed: 'Enter how many days', max: 20 }), 'Days')
  if ('words' in days) form.complain('days', days.words)
  const who = form.line('who', { called: 'Who', needed: 'Write who worked', max: 200 })
  const activities = activitiesIn(support).map(({ id }) => id)
  const activity = form.choice('activity', activities, { called: 'The activity' })
  const done = form.text('done', { called: 'What was done', needed: 'Write what was done', max: 4000 })
  const deliverable = form.text('deliverable', { called: 'What was handed over', max: 2000 })
  if (form.mistakes.length > 0 || on === undefined || !('value' in days) || days.value === undefined) return undefined
  return { on, days: days.value, who, done, deliverable, ...(activity === undefined ? {} : { activity }) }
}

const add = async (ask: Ask, support: Support): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const said = readSaid(form, support)
  if (said === undefined) return mistaken(await pageOf(ask, support, form))
  const logged = await logDays(ask, support.exercise.id, said)
  if (logged.ok) return seeOther(viewOf(ask, support).paths.log)
  return refused(await pageOf(ask, support, form, sayOrAbsent(logged.refusal)))
}

const sayOrAbsent = (refusal: LoggingRefusal): string =>
  refusal.kind === 'absent' ? orAbsent<string>(undefined) : sayLogging(refusal)

const loggedIn = async (ask: Ask, support: Support): Promise<Logged> => {
  const all = await ask.read(tx => loggedOf(tx, support.exercise.id))
  return orAbsent(all.find(({ id }) => id === ask.asked.params['logged']))
}

const entryOf = async (ask: Ask, support: Support, form: Form, refusal?: string): Promise<Markup> => {
  const entry = await loggedIn(ask, support)
  return entryPage(ask.frame, {
    ...viewOf(ask, support),
    ...{ entry, form, activities: activitiesIn(support) },
    mayTakeOut: ask.may('support.write') || entry.by.id === ask.person.id,
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const remove = async (ask: Ask, support: Support): Promise<Reply> => {
  const { id } = await loggedIn(ask, support)
  const form = readForm(ask.asked.body)
  const because = form.text('because', { called: 'The reason', needed: 'Write what is wrong with it', max: 500 })
  if (form.mistakes.length > 0) return mistaken(await entryOf(ask, support, form))
  const removed = await takeOut({ ...ask, mayAny: ask.may('support.write') }, support.exercise.id, id, because)
  if (removed.ok) return seeOther(viewOf(ask, support).paths.log)
  return refused(await entryOf(ask, support, form, sayOrAbsent(removed.refusal)))
}
