import { readForm, type Form } from '#forms'
import { sayDay } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { supportRoute, viewOf } from '../../routes/opening.ts'
import { endAgreement, type EndingRefusal } from '../actions.ts'
import { endingPage } from '../pages/ending.ts'
import type { Support } from '../support.ts'

/** Ending what is in force before its last day. */
export const endingRoutes = (needs: SupportNeeds): readonly Route[] => [
  supportRoute(needs, {
    ...{ method: 'GET', below: '/ending', ability: 'support.write' },
    handle: async (ask, support) => shown(pageOf(ask, support, readForm({}))),
  }),
  supportRoute(needs, {
    ...{ method: 'POST', below: '/ending', ability: 'support.write' },
    handle: (ask, support) => end(needs, ask, support),
  }),
]

const pageOf = (ask: Ask, support: Support, form: Form, refusal?: string): Markup =>
  endingPage(ask.frame, { ...viewOf(ask, support), form, ...(refusal === undefined ? {} : { refusal }) })

const end = async ({ editions }: SupportNeeds, ask: Ask, support: Support): Promise<Reply> => {
  const form = readForm(ask.asked.body)
  const on = form.day('on', { called: 'The day', needed: 'Enter the day on which it ended' })
  const reason = form.text('reason', { called: 'The reason', needed: 'Write why it ends', max: 1000 })
  if (form.mistakes.length > 0 || on === undefined) return mistaken(pageOf(ask, support, form))
  const ended = await endAgreement(ask, editions, support.exercise.id, { on, reason })
  if (ended.ok) return seeOther(viewOf(ask, support).paths.own)
  if (ended.refusal.kind === 'absent') return orAbsent<Reply>(undefined)
  return refused(pageOf(ask, support, form, sayEnding(ended.refusal)))
}

const sayEnding = (refusal: Exclude<EndingRefusal, { kind: 'absent' }>): string => {
  switch (refusal.kind) {
    case 'not-in-force':
      return 'No version is in force, so there is nothing to end.'
    case 'ended':
      return 'The agreement has ended already.'
    case 'not-within':
      return `The day must lie between its first day${refusal.from === undefined ? '' : `, ${sayDay(refusal.from)},`} and today, and not after its last day.`
  }
}
