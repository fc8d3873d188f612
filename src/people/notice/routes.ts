import type { Html } from '#design'
import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import type { Ask } from '../access/ask.ts'
import { memberRoute, type Needs } from '../access/member.ts'
import type { PersonInPartnership } from '../partnership/organisation.ts'
import { registerOf } from '../partnership/routes/paths.ts'
import { peopleOf } from '../partnership/store/people.ts'
import { deskRoute, type AtDesk } from '../programme/routes/desk.ts'
import { partnershipIn, pathOf, within } from '../programme/routes/paths.ts'
import { closeNotice, endByNotice, giveNotice } from './actions.ts'
import { championAmong, mayEndByNotice, mayGiveNotice, openNotice, type Notice, type NoticeRefusal } from './notice.ts'
import { noticePage } from './pages/at-desk.ts'
import { noticeStanding } from './pages/standing.ts'
import { noticesOf } from './store.ts'

/** Notice to a champion who cannot be reached: given, taken back and acted on at the desk, answered in the partnership. */
export const noticeRoutes = (needs: Needs): readonly Route[] => {
  const atDesk = { path: '/partnerships/:partnership/notice', ability: 'desk.arrange' } as const
  return [
    deskRoute(needs, { ...atDesk, method: 'GET', handle: async desk => shown(await pageOf(needs, desk)) }),
    deskRoute(needs, { ...atDesk, method: 'POST', handle: desk => act(needs, desk) }),
    memberRoute(needs, {
      ...{ method: 'POST', path: '/partnerships/:partnership/people/notice', ability: 'champion.stay' },
      handle: stay,
    }),
  ]
}

const pageOf = async (
  needs: Needs,
  desk: AtDesk,
  more: { readonly form?: Form; readonly refusal?: NoticeRefusal } = {},
) => {
  const { name } = partnershipIn(desk)
  const { people, notices } = await needs.db.read(within(desk), async tx => ({
    people: await peopleOf(tx),
    notices: await noticesOf(tx),
  }))
  const open = openNotice(notices, people)
  const [given, ended] = [mayGiveNotice(notices, people), mayEndByNotice(notices, people, desk.today)]
  return noticePage(desk.frame, {
    ...{ action: `${pathOf(desk)}/notice`, partnership: name, back: pathOf(desk), open },
    ...{ champion: championAmong(people)?.name, earlier: notices.filter(each => each !== open) },
    notGiven: given.ok ? undefined : given.refusal,
    notEnded: ended.ok ? undefined : ended.refusal,
    ...{ form: readForm({}), ...more },
  })
}

const act = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const what = form.choice('do', ['give', 'back', 'end'] as const, { needed: 'Press one of the buttons' })
  const reason = what === 'give' ? form.text('reason', { called: 'Why', needed: 'Say why', max: 2000 }) : ''
  if (what === 'end')
    form.choice('sure', ['yes'], { called: 'That', needed: 'Tick that the champion has not answered' })
  if (form.mistakes.length > 0 || what === undefined) return mistaken(await pageOf(needs, desk, { form }))
  const id: Id<'notice'> = needs.world.newId()
  const doing = { partnership: partnershipIn(desk).id, by: desk.person, at: desk.now }
  const done = await needs.db.write(within(desk), tx => {
    if (what === 'give') return giveNotice(tx, doing, { id, reason })
    return what === 'back' ? closeNotice(tx, doing, 'back') : endByNotice(tx, doing)
  })
  if (!done.ok) return refused(await pageOf(needs, desk, { refusal: done.refusal }))
  return seeOther(what === 'end' ? `${pathOf(desk)}?done=role-ended` : `${pathOf(desk)}/notice`)
}

/** The champion says that they stay. Where no notice stands any more, they stay without saying so. */
const stay = async (ask: Ask): Promise<Reply> => {
  const done = await ask.write(tx =>
    closeNotice(tx, { partnership: ask.partnership.id, by: ask.person, at: ask.now }, 'stays'),
  )
  return seeOther(done.ok ? `${registerOf(ask)}?done=stays` : registerOf(ask))
}

/** What the register says of a notice that stands. */
export const noticeFor = (
  ask: Ask,
  { people, notices }: { readonly people: readonly PersonInPartnership[]; readonly notices: readonly Notice[] },
): Html | undefined => {
  const [open, champion] = [openNotice(notices, people), championAmong(people)]
  if (open === undefined || champion === undefined) return undefined
  const isOwn = ask.roles.some(({ id }) => id === champion.role)
  return noticeStanding(open, { action: `${registerOf(ask)}/notice`, champion: champion.name, isOwn })
}
