import { readForm, type Form } from '#forms'
import { dayOf } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply, type Route } from '#http'
import type { Ask } from '../../access/ask.ts'
import { memberRoute, type Needs } from '../../access/member.ts'
import { deskRoute, type AtDesk } from '../../programme/routes/desk.ts'
import { answerPermission, askPermission, recordUse, withdrawPermission } from '../actions.ts'
import { sideOf, sideOfDesk, type Side } from './side.ts'
import { askingPage } from '../pages/ask.ts'
import { permissionsPage } from '../pages/list.ts'
import { checkedNo } from '../pages/no.ts'
import { permissionPage } from '../pages/one.ts'
import { mayAnswer, permissionKinds, sayPermissionRefusal, type Permission, type Wanted } from '../permission.ts'
import { permissionOf, permissionsOf } from '../store.ts'

/** Requests to tell others: asked at the desk or by the local lead, answered and withdrawn by the partnership (R12). */
export const permissionRoutes = (needs: Needs): readonly Route[] => {
  const base = '/partnerships/:partnership/permissions'
  const one = `${base}/:permission`
  return [
    memberRoute(needs, { method: 'GET', path: base, ability: 'permission.read', handle: showOwn }),
    memberRoute(needs, {
      ...{ method: 'GET', path: `${base}/new`, ability: 'permission.ask' },
      handle: async ask => shown(asking(sideOf(ask))),
    }),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${base}/new`, ability: 'permission.ask' },
      handle: ask => send(sideOf(ask)),
    }),
    memberRoute(needs, { method: 'GET', path: one, ability: 'permission.read', handle: ask => showOne(sideOf(ask)) }),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${one}/answer`, ability: 'permission.answer' },
      handle: ask => answer(sideOf(ask)),
    }),
    memberRoute(needs, {
      // Also where the partnership is closed by now: a yes can always be taken back.
      ...{ method: 'POST', path: `${one}/withdrawal`, ability: 'permission.answer', alsoWhenClosed: true },
      handle: ask => withdraw(sideOf(ask), false),
    }),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${one}/taking-back`, ability: 'permission.ask' },
      handle: ask => withdraw(sideOf(ask), true),
    }),
    memberRoute(needs, {
      ...{ method: 'POST', path: `${one}/uses`, ability: 'permission.ask' },
      handle: ask => use(sideOf(ask)),
    }),
    ...deskRoutes(needs),
  ]
}

const deskRoutes = (needs: Needs): readonly Route[] => {
  const one = '/partnerships/:partnership/permissions/:permission'
  const ability = 'permission.ask'
  const at = (method: 'GET' | 'POST', path: string, handle: (side: Side) => Promise<Reply>): Route =>
    deskRoute(needs, { method, path, ability, handle: desk => handle(sideOfDesk(desk)) })
  return [
    deskRoute(needs, { method: 'GET', path: '/permissions', ability, handle: showAtDesk }),
    at('GET', '/partnerships/:partnership/permissions/new', async side => shown(asking(side))),
    at('POST', '/partnerships/:partnership/permissions/new', send),
    at('GET', one, showOne),
    at('POST', `${one}/taking-back`, side => withdraw(side, true)),
    at('POST', `${one}/uses`, use),
  ]
}

const showOwn = async (ask: Ask): Promise<Reply> => {
  const { base, today, asks } = sideOf(ask)
  const permissions = await ask.read(tx => permissionsOf(tx))
  return shown(
    permissionsPage(ask.frame, {
      ...{ permissions, today, href: ({ id }) => `${base}/${id}` },
      back: { text: 'The programme and us', href: `/partnerships/${ask.partnership.id}/programme` },
      ...(asks ? { askHref: `${base}/new` } : {}),
    }),
  )
}

const showAtDesk = async (desk: AtDesk): Promise<Reply> => {
  const own = `/programmes/${desk.programme.id}`
  const names = new Map(desk.partnerships.map(each => [each.id, each.name]))
  const permissions = (await desk.read(tx => permissionsOf(tx))).filter(each => names.has(each.partnership))
  return shown(
    permissionsPage(desk.frame, {
      ...{ permissions, today: dayOf(desk.now), back: { text: desk.programme.name, href: own } },
      href: ({ partnership, id }) => `${own}/partnerships/${partnership}/permissions/${id}`,
      whose: ({ partnership }) => names.get(partnership) ?? '',
      askable: desk.partnerships.map(({ id, name }) => ({ name, href: `${own}/partnerships/${id}/permissions/new` })),
    }),
  )
}

const asking = (side: Side, form?: Form) =>
  askingPage(side.frame, {
    ...{ partnership: side.partnership.name, action: `${side.base}/new`, back: side.list },
    form,
  })

const send = async (side: Side): Promise<Reply> => {
  const form = readForm(side.body)
  const kind = form.choice('kind', permissionKinds, { called: 'What you ask for', needed: 'Choose what you ask for' })
  const wanted: Omit<Wanted, 'kind'> = {
    words: form.text('words', {
      called: 'The words',
      needed: 'Enter the words, exactly as they would be told',
      max: 4000,
    }),
    readers: form.line('readers', { called: 'The readers', needed: 'Enter who will read or hear it', max: 300 }),
    purpose: form.text('purpose', { called: 'The purpose', needed: 'Enter what it is for', max: 2000 }),
  }
  if (form.mistakes.length > 0 || kind === undefined) return mistaken(asking(side, form))
  const id = await askPermission(side, side.partnership.id, side.role, { kind, ...wanted })
  return seeOther(`${side.base}/${id}`)
}

/** The permission that the address names, where it is this partnership's. */
const permissionIn = async (side: Side): Promise<Permission> => {
  const permission = await side.read(tx => permissionOf(tx, side.id))
  return orAbsent(permission?.partnership === side.partnership.id ? permission : undefined)
}

const showOne = async (side: Side, more: { readonly form?: Form; readonly refusal?: string } = {}): Promise<Reply> => {
  const permission = await permissionIn(side)
  const page = permissionPage(side.frame, {
    ...{ permission, today: side.today, own: `${side.base}/${permission.id}`, partnership: side.partnership.name },
    ...{ back: { text: 'Permissions to tell others', href: side.list }, answers: side.answers, asks: side.asks },
    ...more,
  })
  if (more.refusal !== undefined) return refused(page)
  return more.form === undefined ? shown(page) : mistaken(page)
}

/** Shows the record again after something was done, or the words of the refusal. */
const after = async (side: Side, done: Awaited<ReturnType<typeof answerPermission>>): Promise<Reply> =>
  done.ok ? seeOther(`${side.base}/${side.id}`) : showOne(side, { refusal: sayPermissionRefusal(done.refusal) })

/** The partnership's yes or no. A no stands, so it is looked at once more before it is said. */
const answer = async (side: Side): Promise<Reply> => {
  const permission = await permissionIn(side)
  const form = readForm(side.body)
  const said = form.choice('answer', ['yes', 'no'], { called: 'Your answer', needed: 'Choose yes or no' })
  const reason = form.text('reason', { called: 'The reason', max: 2000 })
  const until = form.day('until', { called: 'The last day' })
  if (until !== undefined && until < side.today) form.complain('until-day', 'The last day must be today or later')
  if (form.mistakes.length > 0 || said === undefined) return showOne(side, { form })
  if (said === 'no' && form.typed('checked') !== 'yes' && mayAnswer(permission, side.today).ok) {
    const own = `${side.base}/${permission.id}`
    return shown(checkedNo(side.frame, { permission, own, reason, partnership: side.partnership.name }))
  }
  const given = { granted: said === 'yes', reason, ...(said === 'yes' && until !== undefined ? { until } : {}) }
  return after(side, await answerPermission(side, side.id, given))
}

const withdraw = async (side: Side, byProgramme: boolean): Promise<Reply> => {
  await permissionIn(side)
  const form = readForm(side.body)
  const reason = form.text('because', { called: 'The reason', max: 2000 })
  if (form.mistakes.length > 0) return showOne(side, { form })
  return after(side, await withdrawPermission(side, side.id, { reason, byProgramme }))
}

const use = async (side: Side): Promise<Reply> => {
  await permissionIn(side)
  const form = readForm(side.body)
  const place = form.line('place', { called: 'The place', needed: 'Enter where it was told', max: 300 })
  const on = form.day('on', { called: 'The day' })
  if (on !== undefined && on > side.today) form.complain('on-day', 'The day can’t be in the future')
  if (form.mistakes.length > 0) return showOne(side, { form })
  return after(side, await recordUse(side, side.id, { place, on: on ?? side.today }))
}
