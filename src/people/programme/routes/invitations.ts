import { readForm, type Form } from '#forms'
import { mistaken, seeOther, shown, type Reply } from '#http'
import type { Needs } from '../../access/member.ts'
import type { Role } from '../../access/role.ts'
import { invite, tendInvitation } from '../../invitation/actions.ts'
import { invitationForm } from '../../partnership/pages/invitation.ts'
import type { AtDesk } from './desk.ts'
import { partnershipIn, pathOf, within } from './paths.ts'

/** Whom the programme invites into a partnership; they invite the rest. Who is allotted there is its administrators' to say. */
export const offeredBy = (desk: AtDesk): readonly Role[] =>
  desk.may('desk.arrange') ? ['champion', 'deputy', 'local-lead'] : ['champion', 'deputy']

const invitationPage = (desk: AtDesk, form?: Form) =>
  invitationForm(desk.frame, {
    action: desk.asked.url,
    back: pathOf(desk),
    title: `Invite someone to ${partnershipIn(desk).name}`,
    groups: [],
    organisations: [],
    offered: offeredBy(desk),
    form,
  })

export const showInviting = async (desk: AtDesk): Promise<Reply> => shown(invitationPage(desk))

export const inviteFirst = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const partnership = partnershipIn(desk).id
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const role = form.choice('role', offeredBy(desk), { called: 'The role', needed: 'Choose what they are invited as' })
  if (form.mistakes.length > 0 || role === undefined) return mistaken(invitationPage(desk, form))
  const [id, now] = [needs.world.newId<'invitation'>(), needs.world.now()]
  await needs.db.write(within(desk), tx =>
    invite(tx, { id, partnership, email, name, role, invitedAt: now, invitedBy: desk.person.id }),
  )
  return seeOther(`${pathOf(desk)}?done=invited`)
}

export const tend = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const id = desk.asked.params['invitation'] ?? ''
  const act = readForm(desk.asked.body).choice('do', ['again', 'withdraw'])
  const done = await needs.db.write(within(desk), tx => tendInvitation(tx, needs.world, id, act))
  return seeOther(done === undefined ? pathOf(desk) : `${pathOf(desk)}?done=${done}`)
}
