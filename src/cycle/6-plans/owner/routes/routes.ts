import { readForm, summaryOf, type Form } from '#forms'
import { calendarType, dayOf, isId, toCalendar, type Id } from '#ground'
import { download, mistaken, refused, seeOther, shown, type Asked, type Markup, type Reply, type Route } from '#http'
import { send } from '#jobs'
import { hashOf, visitorFrame, type Needs } from '#people'
import type { Action } from '../../action/action.ts'
import { tellByLink } from '../../action/actions.ts'
import { formOfProgress, readProgress } from '../../action/routes/form.ts'
import { owedDays } from '../calendar.ts'
import { isLinkOpen } from '../owner.ts'
import { oldOwnPage, ownActionPage, ownMailPage, ownPage } from '../pages/own.ts'
import { ownerByToken, switchOwnerMail } from '../store.ts'
import { arrive, dead, pathOf, tokenIn, within, type Arrived } from './arriving.ts'
import { find, showLine } from './line.ts'

/** Guesses are bounded by the tokens themselves; a whole council can stand behind one address. */
const perAddress = 120

/** The pages of somebody who answers for actions without an account, by the link in their mail. It is no sign-in. */
export const ownerRoutes = (needs: Needs): readonly Route[] => {
  const at = (method: 'GET' | 'POST', path: string, handle: (asked: Asked) => Promise<Reply>): Route => ({
    ...{ method, path, guard: 'anyone', ratePerMinute: perAddress, handle },
  })
  return [
    at('GET', '/own-actions/:part', asked => show(needs, asked)),
    at('POST', '/own-actions/:part', asked => renew(needs, asked)),
    at('GET', '/own-actions/:part/calendar.ics', asked => calendar(needs, asked)),
    at('GET', '/own-actions/:part/actions/:action', asked => showOne(needs, asked)),
    at('POST', '/own-actions/:part/actions/:action', asked => tell(needs, asked)),
    at('GET', '/own-actions/:part/register/:inquiry', asked => showLine(needs, asked)),
    at('POST', '/own-actions/:part/register/:inquiry', asked => find(needs, asked)),
    at('GET', '/own-actions-mail/:part', asked => showMail(needs, asked)),
    at('POST', '/own-actions-mail/:part', asked => switchMail(needs, asked)),
  ]
}

const show = (needs: Needs, asked: Asked): Promise<Reply> =>
  within(needs, asked, async ({ owner, actions, lines, partnership }) => {
    const today = dayOf(needs.world.now())
    const until = dayOf(owner.expiresAt ?? needs.world.now())
    const view = { path: pathOf(asked), partnership, name: owner.name, today, until, actions, lines }
    return shown(ownPage(visitorFrame(needs, asked), view))
  })

/** A link that has run out is replaced by a mail to the same address. */
const renew = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const arrived = await arrive(needs, asked)
  if (arrived === undefined) return dead(needs, asked)
  if (isLinkOpen(arrived.owner, needs.world.now())) return seeOther(pathOf(asked))
  const { of: partnership, owner } = arrived.scope
  await needs.db.write({ kind: 'job', name: 'mail.owner', partnership }, tx =>
    send(tx, 'mail.owner', { partnership, owner }),
  )
  return shown(oldOwnPage(visitorFrame(needs, asked), { path: pathOf(asked), isSent: true }))
}

const calendar = (needs: Needs, asked: Asked): Promise<Reply> =>
  within(needs, asked, async ({ actions, lines, partnership }) => {
    const file = toCalendar({ name: partnership, days: owedDays(actions, lines), madeAt: needs.world.now() })
    return download('what-you-answer-for.ics', calendarType, file)
  })

const actionIn = (asked: Asked, { actions }: Arrived): Action | undefined =>
  actions.find(({ id }) => isId(asked.params['action']) && id === asked.params['action'])

const onePage = (
  needs: Needs,
  asked: Asked,
  { partnership }: Arrived,
  { action, form, refusal }: { readonly action: Action; readonly form: Form; readonly refusal?: string },
): Markup =>
  ownActionPage(visitorFrame(needs, asked), {
    ...{ path: pathOf(asked), partnership, action, today: dayOf(needs.world.now()) },
    value: form.typed,
    mistake: name => form.mistakeOf(name)?.words,
    mistakes: summaryOf(form.mistakes),
    ...(refusal === undefined ? {} : { refusal }),
  })

const showOne = (needs: Needs, asked: Asked): Promise<Reply> =>
  within(needs, asked, async arrived => {
    const action = actionIn(asked, arrived)
    if (action === undefined) return dead(needs, asked)
    return shown(onePage(needs, asked, arrived, { action, form: formOfProgress(action) }))
  })

const tell = (needs: Needs, asked: Asked): Promise<Reply> =>
  within(needs, asked, async arrived => {
    const action = actionIn(asked, arrived)
    if (action === undefined) return dead(needs, asked)
    const form = readForm(asked.body)
    const version = form.wholeNumber('version', { min: 0, max: 2 ** 31 - 1 }) ?? 0
    const told = readProgress(form, { asks: true, earliest: dayOf(needs.world.now()) })
    if (form.mistakes.length > 0) return mistaken(onePage(needs, asked, arrived, { action, form }))
    const { owner, scope } = arrived
    const at = needs.world.now()
    const kept = await needs.db.write(scope, tx => tellByLink(tx, owner, action.id, { ...told, at, version }))
    if (kept.ok) return seeOther(pathOf(asked))
    if (kept.refusal.kind !== 'stale') return dead(needs, asked)
    const refusal =
      'Somebody changed this meanwhile, so yours was not saved. What you wrote is below: look, then save again.'
    return refused(onePage(needs, asked, arrived, { action: kept.refusal.now, form, refusal }))
  })

const mailOwner = (needs: Needs, asked: Asked): Promise<{ readonly id: Id; readonly isOff: boolean } | undefined> => {
  const tokenHash = hashOf(tokenIn(asked))
  return needs.db.read({ kind: 'visitor', tokenHash }, tx => ownerByToken(tx, tokenHash, 'stop'))
}

const showMail = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const owner = await mailOwner(needs, asked)
  if (owner === undefined) return dead(needs, asked)
  const action = `/own-actions-mail/${tokenIn(asked)}`
  return shown(ownMailPage(visitorFrame(needs, asked), { action, isOff: owner.isOff }))
}

const switchMail = async (needs: Needs, asked: Asked): Promise<Reply> => {
  if ((await mailOwner(needs, asked)) === undefined) return dead(needs, asked)
  const wanted = readForm(asked.body).choice('mail', ['on', 'off'] as const)
  const tokenHash = hashOf(tokenIn(asked))
  if (wanted !== undefined)
    await needs.db.write({ kind: 'visitor', tokenHash }, tx =>
      switchOwnerMail(tx, tokenHash, wanted === 'off' ? needs.world.now() : null),
    )
  return seeOther(`/own-actions-mail/${tokenIn(asked)}`)
}
