import { readForm, type Form } from '#forms'
import { Absent, mistaken, seeOther, shown, type Reply, type Route } from '#http'
import type { Needs } from '../../access/member.ts'
import { roleWords, type Role } from '../../access/role.ts'
import { invite, tendInvitation } from '../../invitation/actions.ts'
import { openInvitations } from '../../invitation/store.ts'
import { invitationForm } from '../../partnership/pages/invitation.ts'
import { renamePartnership } from '../../partnership/store/partnerships.ts'
import { peopleOf } from '../../partnership/store/people.ts'
import { addToProgramme } from '../../setup/actions.ts'
import { faultIn, partnershipsFrom } from '../../setup/setup.ts'
import { deskPage, type DeskView } from '../pages/desk.ts'
import { deskPartnershipPage } from '../pages/partnership.ts'
import { deskRoute, type AtDesk } from './desk.ts'
import type { DeskPartnership } from '../programme.ts'
import { regionNames } from '../store.ts'

/** Whom the programme invites into a partnership; they invite the rest. */
const offered: readonly Role[] = ['champion', 'deputy', 'local-lead']

/** The programme's partnerships: which there are, and inviting each one's first people. */
export const programmeRoutes = (needs: Needs): readonly Route[] => [
  deskRoute(needs, {
    ...{ method: 'GET', path: '', ability: 'desk.read' },
    handle: async desk => shown(deskPage(desk.frame, desk)),
  }),
  deskRoute(needs, {
    ...{ method: 'POST', path: '', ability: 'desk.arrange' },
    handle: desk => addPartnerships(needs, desk),
  }),
  deskRoute(needs, {
    ...{ method: 'GET', path: '/partnerships/:partnership', ability: 'desk.read' },
    handle: desk => showPartnership(needs, desk),
  }),
  deskRoute(needs, {
    ...{ method: 'POST', path: '/partnerships/:partnership', ability: 'desk.arrange' },
    handle: desk => savePartnership(needs, desk),
  }),
  deskRoute(needs, {
    ...{ method: 'POST', path: '/partnerships/:partnership/invitations/:invitation', ability: 'desk.read' },
    handle: desk => tend(needs, desk),
  }),
  deskRoute(needs, {
    ...{ method: 'GET', path: '/partnerships/:partnership/invitations', ability: 'desk.read' },
    handle: async desk => shown(invitationPage(desk)),
  }),
  deskRoute(needs, {
    ...{ method: 'POST', path: '/partnerships/:partnership/invitations', ability: 'desk.read' },
    handle: desk => inviteFirst(needs, desk),
  }),
]

const addPartnerships = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const text = form.text('partnerships', { needed: 'Enter at least one partnership' })
  const named = partnershipsFrom(text)
  const fault = faultIn(
    named,
    desk.partnerships.map(each => each.name),
  )
  if (fault !== undefined) form.complain('partnerships', fault)
  const view: DeskView = { ...desk, form }
  if (form.mistakes.length > 0) return mistaken(deskPage(desk.frame, view))
  await addToProgramme(needs, { programme: desk.programme.id, person: desk.person.id }, named)
  return seeOther(`/programmes/${desk.programme.id}`)
}

const partnershipIn = (desk: AtDesk): DeskPartnership => {
  const found = desk.partnerships.find(each => each.id === desk.asked.params['partnership'])
  if (found === undefined) throw new Absent()
  return found
}

const invitationPage = (desk: AtDesk, form?: Form) =>
  invitationForm(desk.frame, {
    action: desk.asked.url,
    back: `/programmes/${desk.programme.id}`,
    title: `Invite someone to ${partnershipIn(desk).name}`,
    groups: [],
    organisations: [],
    offered,
    form,
  })

const inviteFirst = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const partnership = partnershipIn(desk).id
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const role = form.choice('role', offered, { called: 'The role', needed: 'Choose what they are invited as' })
  if (form.mistakes.length > 0 || role === undefined) return mistaken(invitationPage(desk, form))
  const [id, now] = [needs.world.newId<'invitation'>(), needs.world.now()]
  await needs.db.write({ kind: 'partnership', partnership, person: desk.person.id }, tx =>
    invite(tx, { id, partnership, email, name, role, invitedAt: now, invitedBy: desk.person.id }),
  )
  return seeOther(`${ownOf(desk)}?done=invited`)
}

const ownOf = (desk: AtDesk): string => `/programmes/${desk.programme.id}/partnerships/${partnershipIn(desk).id}`

const within = (desk: AtDesk) =>
  ({ kind: 'partnership', partnership: partnershipIn(desk).id, person: desk.person.id }) as const

const doneWords: Readonly<Record<string, string>> = {
  invited: 'The invitation is on its way.',
  again: 'The invitation is on its way again. The earlier link no longer works.',
  withdrawn: 'The invitation is withdrawn. Its link no longer works.',
}

/** The roles that a programme knows of in its partnerships; the rest is the partnership's own. */
const known: readonly Role[] = ['champion', 'deputy', 'chair', 'local-lead']

const showPartnership = async (needs: Needs, desk: AtDesk, form?: Form): Promise<Reply> => {
  const partnership = partnershipIn(desk)
  const { people, invitations } = await needs.db.read(within(desk), async tx => ({
    people: await peopleOf(tx),
    invitations: (await openInvitations(tx)).filter(each => offered.includes(each.role)),
  }))
  const regions = await desk.read(tx => regionNames(tx, desk.programme.id))
  const leading = people.flatMap(({ person, roles }) =>
    roles.filter(held => known.includes(held.role)).map(held => ({ name: person.name, role: roleWords[held.role] })),
  )
  const done = desk.asked.query['done']
  const page = deskPartnershipPage(desk.frame, {
    ...{ programme: desk.programme, partnership, isAdmin: desk.may('desk.arrange'), leading, invitations, form },
    ...{ regions: [...regions].map(([name, id]) => ({ name, id })), now: needs.world.now() },
    ...(typeof done === 'string' && Object.hasOwn(doneWords, done) ? { done: doneWords[done] ?? '' } : {}),
  })
  return form === undefined ? shown(page) : mistaken(page)
}

const savePartnership = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const partnership = partnershipIn(desk)
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter the partnership’s name', max: 120 })
  const regions = await desk.read(tx => regionNames(tx, desk.programme.id))
  const region = form.choice('region', [...regions.values()], { called: 'The region' })
  const taken = desk.partnerships.some(each => each.id !== partnership.id && each.name === name)
  if (taken) form.complain('name', `${name} is another partnership of the programme`)
  if (form.mistakes.length > 0) return showPartnership(needs, desk, form)
  const changed = { name, ...(region === undefined ? {} : { region }) }
  await desk.write(tx => renamePartnership(tx, partnership.id, changed))
  return seeOther(ownOf(desk))
}

const tend = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const id = desk.asked.params['invitation'] ?? ''
  const act = readForm(desk.asked.body).choice('do', ['again', 'withdraw'])
  const done = await needs.db.write(within(desk), tx => tendInvitation(tx, needs.world, id, act))
  return seeOther(done === undefined ? ownOf(desk) : `${ownOf(desk)}?done=${done}`)
}
