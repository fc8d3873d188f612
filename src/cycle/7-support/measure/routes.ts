import { readForm, type Form } from '#forms'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { Activity } from '../agreement/agreement.ts'
import type { Support } from '../agreement/support.ts'
import type { SupportNeeds } from '../needs.ts'
import { supportRoute, viewOf } from '../routes/opening.ts'
import { inForce } from '../signature/signature.ts'
import { tellResult } from './actions.ts'
import { measurePage } from './pages/measure.ts'
import { effectNames } from './result.ts'
import { resultsOf } from './store.ts'

/** Whether an activity worked: what was said of it, and saying it. */
export const measureRoutes = (needs: SupportNeeds): readonly Route[] => [
  supportRoute(needs, {
    ...{ method: 'GET', below: '/measures/:activity', ability: 'support.read' },
    handle: async (ask, support) => shown(await pageOf(ask, support, readForm({}))),
  }),
  supportRoute(needs, { method: 'POST', below: '/measures/:activity', ability: 'support.read', handle: tell }),
]

/** An activity of the version in force: a draft's cannot have turned out yet. */
const activityIn = (ask: Ask, { versions }: Support): Activity =>
  orAbsent(inForce(versions)?.content.activities.find(({ id }) => id === ask.asked.params['activity']))

const mayTell = (ask: Ask, activity: Activity): boolean =>
  ask.may('support.write') || activity.measuredBy?.id === ask.person.id

const pageOf = async (ask: Ask, support: Support, form: Form, refusal?: string): Promise<Markup> => {
  const activity = activityIn(ask, support)
  const results = await ask.read(tx => resultsOf(tx, support.exercise.id))
  return measurePage(ask.frame, {
    ...viewOf(ask, support),
    ...{ activity, form, mayTell: mayTell(ask, activity) },
    results: results.filter(each => each.activity === activity.id),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const tell = async (ask: Ask, support: Support): Promise<Reply> => {
  const { id: activity } = activityIn(ask, support)
  const form = readForm(ask.asked.body)
  const effect = form.choice('effect', effectNames, { called: 'Whether it worked', needed: 'Choose whether it worked' })
  const words = form.text('words', { called: 'What shows it', needed: 'Write what shows it', max: 4000 })
  if (form.mistakes.length > 0 || effect === undefined) return mistaken(await pageOf(ask, support, form))
  const hand = { ...ask, mayAny: ask.may('support.write') }
  const told = await tellResult(hand, support.exercise.id, { activity, effect, words })
  if (told.ok) return seeOther(`${viewOf(ask, support).paths.measure(activity)}#said`)
  const { refusal } = told
  if (refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(await pageOf(ask, support, form, `It is for ${refusal.named} to say this. Nothing was saved.`))
}
