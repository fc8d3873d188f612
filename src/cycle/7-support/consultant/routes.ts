import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { Support } from '../agreement/support.ts'
import type { SupportNeeds } from '../needs.ts'
import { supportRoute, viewOf } from '../routes/opening.ts'
import { inForce } from '../signature/signature.ts'
import { allotConsultant, endConsultant } from './actions.ts'
import { sayAllotting } from './consultant.ts'
import { readConsultant } from './form.ts'
import { consultantsPage } from './pages/consultants.ts'
import { consultantsOf } from './store.ts'

/** Who works under the agreement, from when until when. */
export const consultantRoutes = (needs: SupportNeeds): readonly Route[] => [
  supportRoute(needs, {
    ...{ method: 'GET', below: '/consultants', ability: 'support.read' },
    handle: async (ask, support) => shown(await pageOf(ask, support, readForm({}))),
  }),
  supportRoute(needs, {
    ...{ method: 'POST', below: '/consultants', ability: 'support.write' },
    handle: (ask, support) => allot(needs, ask, support),
  }),
  supportRoute(needs, { method: 'POST', below: '/consultants/:consultant', ability: 'support.write', handle: end }),
]

const pageOf = async (ask: Ask, support: Support, form: Form, refusal?: string): Promise<Markup> => {
  const view = viewOf(ask, support)
  const content = inForce(support.versions)?.content
  return consultantsPage(ask.frame, {
    ...view,
    ...{ form, today: dayOf(ask.now), action: view.paths.consultants, ending: view.paths.consultant },
    consultants: await ask.read(tx => consultantsOf(tx, support.exercise.id)),
    ...(content?.from === undefined || content.to === undefined
      ? {}
      : { period: { from: content.from, to: content.to } }),
    ...(refusal === undefined ? {} : { refusal }),
  })
}

const allot = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const said = readConsultant(form)
  if (said === undefined) return mistaken(await pageOf(ask, support, form))
  const allotted = await allotConsultant(ask, editions, support.exercise.id, said)
  if (allotted.ok) return seeOther(viewOf(ask, support).paths.consultants)
  const { refusal } = allotted
  if (refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(await pageOf(ask, support, form, sayAllotting(refusal)))
}

const end = async (ask: Ask, support: Support): Promise<Reply> => {
  const id = orAbsent(ask.asked.params['consultant'])
  orAbsent((await endConsultant(ask, support.exercise.id, id)).ok || undefined)
  return seeOther(viewOf(ask, support).paths.consultants)
}
