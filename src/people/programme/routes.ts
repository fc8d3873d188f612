import { readForm, type Form } from '#forms'
import { Absent, mistaken, seeOther, shown, type Reply, type Route } from '#http'
import type { Needs } from '../access/member.ts'
import type { Role } from '../access/role.ts'
import { invite } from '../invitation/actions.ts'
import { invitationForm } from '../partnership/pages/forms.ts'
import { addToProgramme } from '../setup/actions.ts'
import { partnershipsFrom } from '../setup/setup.ts'
import { deskPage, type DeskView } from './pages/desk.ts'
import { deskRoute, type AtDesk } from './desk.ts'
import type { DeskPartnership } from './programme.ts'

/** Whom the programme invites into a partnership; they invite the rest. */
const offered: readonly Role[] = ['champion', 'deputy', 'local-lead']

/** The programme's partnerships: which there are, and inviting each one's first people. */
export const programmeRoutes = (needs: Needs): readonly Route[] => [
  deskRoute(needs, 'GET', '', async desk => shown(deskPage(desk.frame, desk))),
  deskRoute(needs, 'POST', '', desk => addPartnerships(needs, desk)),
  deskRoute(needs, 'GET', '/partnerships/:partnership/invitations', async desk => shown(invitationPage(desk))),
  deskRoute(needs, 'POST', '/partnerships/:partnership/invitations', desk => inviteFirst(needs, desk)),
]

const addPartnerships = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  if (!desk.isAdmin) throw new Absent()
  const form = readForm(desk.asked.body)
  const text = form.text('partnerships', { needed: 'Enter at least one partnership' })
  const known = new Set(desk.partnerships.map(each => each.name))
  const named = partnershipsFrom(text)
  const twice = named.find(each => known.has(each.name))
  if (twice !== undefined)
    form.complain('partnerships', `${twice.name} is in the programme already: take that line out`)
  const view: DeskView = { ...desk, form }
  if (form.mistakes.length > 0) return mistaken(deskPage(desk.frame, view))
  await addToProgramme(needs, { programme: desk.programme.id, person: desk.person }, named)
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
  await needs.db.write({ kind: 'partnership', partnership, person: desk.person }, tx =>
    invite(tx, { id, partnership, email, name, role, invitedAt: now, invitedBy: desk.person }),
  )
  return seeOther(`/programmes/${desk.programme.id}`)
}
