import { readForm, type Form } from '#forms'
import { Absent, mistaken, orAbsent, refused, seeOther, shown, type Asked, type Reply, type Route } from '#http'
import { visitorFrame, type Needs } from '../access/member.ts'
import { mayAccept } from '../invitation/invitation.ts'
import { deadInvitationPage, offerPage, type Offer } from '../invitation/pages/accept.ts'
import { offeredTo } from '../invitation/routes.ts'
import { deskRoute, type AtDesk } from '../programme/routes/desk.ts'
import { programmeName, staffOf } from '../programme/store.ts'
import { perAddress, visitCookie } from '../visit/routes.ts'
import { hashOf } from '../visit/token.ts'
import { regionsOf } from '../programme/store/regions.ts'
import { acceptStaff, endPart, inviteStaff, lookAtStaffInvitation } from './actions.ts'
import { staffPage } from './pages/staff.ts'
import { staffPurpose, staffRoles, staffWords } from './staff.ts'
import { changeStaffInvitation, openStaffInvitations } from './store.ts'

/** The programme's staff: who they are, inviting them, ending their part; and the page behind such an invitation. */
export const staffRoutes = (needs: Needs): readonly Route[] => [
  deskRoute(needs, { method: 'GET', path: '/staff', ability: 'staff.read', handle: desk => showStaff(desk) }),
  deskRoute(needs, { method: 'POST', path: '/staff', ability: 'staff.arrange', handle: desk => invite(needs, desk) }),
  deskRoute(needs, { method: 'POST', path: '/staff/:staff/ending', ability: 'staff.arrange', handle: endOne }),
  deskRoute(needs, {
    ...{ method: 'POST', path: '/staff/invitations/:invitation/withdrawal', ability: 'staff.arrange' },
    handle: withdraw,
  }),
  {
    ...{ method: 'GET', path: '/staff-invitations/:part', guard: 'anyone', ratePerMinute: perAddress },
    handle: asked => showOffer(needs, asked),
  },
  {
    ...{ method: 'POST', path: '/staff-invitations/:part', guard: 'anyone', ratePerMinute: perAddress },
    handle: asked => takeOffer(needs, asked),
  },
]

const showStaff = async (desk: AtDesk, form?: Form): Promise<Reply> => {
  const view = await desk.read(async tx => ({
    staff: await staffOf(tx, desk.programme.id),
    invitations: await openStaffInvitations(tx),
    regions: await regionsOf(tx, desk.programme.id),
  }))
  const { programme, person, now } = desk
  const page = staffPage(desk.frame, {
    ...view,
    ...{ programme, person: person.id, isAdmin: desk.may('staff.arrange'), now, form },
  })
  return form === undefined ? shown(page) : mistaken(page)
}

const invite = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const role = form.choice('role', staffRoles, { called: 'The role', needed: 'Choose what they are invited as' })
  const regions = await desk.read(tx => regionsOf(tx, desk.programme.id))
  const region = form.choice(
    'region',
    regions.map(({ id }) => id),
    { called: 'The region' },
  )
  if (role === 'regional-lead' && region === undefined) form.complain('region', 'Choose the region that they lead')
  if (form.mistakes.length > 0 || role === undefined) return showStaff(desk, form)
  await inviteStaff(needs, {
    ...{ programme: desk.programme.id, email, name, role, invitedBy: desk.person.id },
    ...(role === 'regional-lead' && region !== undefined ? { region } : {}),
  })
  return seeOther(`/programmes/${desk.programme.id}/staff`)
}

const endOne = async (desk: AtDesk): Promise<Reply> => {
  const { programme, person, now } = desk
  const id = desk.asked.params['staff'] ?? ''
  const ended = await desk.write(tx => endPart(tx, programme.id, id, { at: now, by: person.id }))
  if (ended.ok) return seeOther(`/programmes/${programme.id}/staff`)
  if (ended.refusal.kind === 'absent') throw new Absent()
  return showStaff(desk, complaint('You cannot end your own part. Ask another administrator.'))
}

const complaint = (words: string): Form => {
  const form = readForm({})
  form.complain('staff', words)
  return form
}

const withdraw = async (desk: AtDesk): Promise<Reply> => {
  await desk.write(async tx => {
    const open = await openStaffInvitations(tx)
    const one = orAbsent(open.find(each => each.id === desk.asked.params['invitation']))
    await changeStaffInvitation(tx, one.id, { withdrawn_at: desk.now })
  })
  return seeOther(`/programmes/${desk.programme.id}/staff`)
}

const tokenIn = (asked: Asked): string => asked.params['part'] ?? ''

const offerIn = async (needs: Needs, asked: Asked): Promise<Offer | Reply> => {
  const frame = visitorFrame(needs, asked)
  const invitation = await lookAtStaffInvitation(needs, tokenIn(asked))
  if (invitation === undefined) return shown(deadInvitationPage(frame, 'expired'), 404)
  const decision = mayAccept(invitation, needs.world.now())
  if (!decision.ok) return refused(deadInvitationPage(frame, decision.refusal.kind))
  const scope = { kind: 'visitor', tokenHash: hashOf(tokenIn(asked)) } as const
  return {
    action: asked.url,
    where: await needs.db.read(scope, tx => programmeName(tx, invitation.programme)),
    role: staffWords[invitation.role],
    purpose: staffPurpose[invitation.role],
    ...(await offeredTo(needs, asked, invitation)),
  }
}

const showOffer = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const offer = await offerIn(needs, asked)
  return 'kind' in offer ? offer : shown(offerPage(visitorFrame(needs, asked), offer))
}

const takeOffer = async (needs: Needs, asked: Asked): Promise<Reply> => {
  const offer = await offerIn(needs, asked)
  if ('kind' in offer) return offer
  const frame = visitorFrame(needs, asked)
  const form = readForm(asked.body)
  const name = form.line('name', { called: 'Your name', needed: 'Enter your name', max: 100 })
  if (form.mistakes.length > 0) return mistaken(offerPage(frame, offer, form))
  const accepted = await acceptStaff(needs, tokenIn(asked), name)
  if (!accepted.ok) return refused(deadInvitationPage(frame, accepted.refusal.kind))
  return seeOther(accepted.value.goTo, [visitCookie(accepted.value.visit)])
}
