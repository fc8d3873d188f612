import { readForm } from '#forms'
import { type Decision, type Id, no, yes } from '#ground'
import { type Reply, mistaken, refused, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { isAnswering } from '../../access/judging.ts'
import { type Role, roleWords } from '../../access/role.ts'
import { type SidesRefusal, saySidesRefusal } from '../../access/sides.ts'
import { invite, tendInvitation } from '../../invitation/actions.ts'
import type { Invitation } from '../../invitation/invitation.ts'
import { openInvitations } from '../../invitation/store.ts'
import { giveRole } from '../actions/giving.ts'
import { isSameAddress } from '../../person/address.ts'
import { invitable, invitationForm } from '../pages/invitation.ts'
import type { Done } from '../pages/register.ts'
import { groupsOf } from '../store/groups.ts'
import { organisationsOf } from '../store/organisations.ts'
import { peopleOf } from '../store/people.ts'
import { pickedOrganisation } from './listed.ts'
import { registerOf, whole } from './paths.ts'

const invitationView = async (ask: Ask) => ({
  ...whole(ask),
  ...(await ask.read(async tx => ({ groups: await groupsOf(tx), organisations: await organisationsOf(tx) }))),
  offered: invitable(ask.partnership.programme !== undefined, isAnswering(ask.roles)),
  ...{ title: 'Invite someone', go: 'Send the invitation' },
})

export const showInvitation = async (ask: Ask): Promise<Reply> =>
  shown(invitationForm(ask.frame, await invitationView(ask)))

export const saveInvitation = async (ask: Ask): Promise<Reply> => {
  const view = await invitationView(ask)
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const offered = invitable(ask.partnership.programme !== undefined, true)
  const role = form.choice('role', offered, { called: 'The role', needed: 'Choose what they are invited as' })
  const groupIds = view.groups.map(group => group.id)
  const group =
    role === 'group-lead'
      ? form.choice('group', groupIds, { called: 'The group', needed: 'Choose which group they lead' })
      : undefined
  const organisation = pickedOrganisation(form, view.organisations)
  if (role !== undefined && (await isOffered(ask, { email, role, group }))) {
    form.complain('email', `${email} has that role, or an open invitation to it, already`)
  }
  if (form.mistakes.length > 0 || role === undefined) {
    return mistaken(invitationForm(ask.frame, { ...view, form }))
  }
  const offer = { email, name, role, ...(group === undefined ? {} : { group }), ...organisation }
  const done = view.offered.includes(role) ? await offerOrGive(ask, offer) : no({ kind: 'own' as const })
  if (done.ok) return seeOther(`${registerOf(ask)}?done=${done.value}`)
  if (done.refusal.kind === 'own')
    form.complain(
      'role',
      `Only the champion or a deputy invites a ${roleWords[role].toLowerCase()}, who answers for all`,
    )
  else form.complain('email', saySidesRefusal(done.refusal))
  return refused(invitationForm(ask.frame, { ...view, form }))
}

type Offer = Pick<Invitation, 'email' | 'name' | 'role' | 'group' | 'organisation'>

/** Invites somebody; who is here already has proven their address, so a further role needs no link. */
const offerOrGive = (ask: Ask, offer: Offer): Promise<Decision<Done, SidesRefusal>> => {
  const [id, roleId] = [ask.world.newId<'invitation'>(), ask.world.newId<'role'>()]
  return ask.write<Decision<Done, SidesRefusal>>(async tx => {
    const here = (await peopleOf(tx)).find(each => isSameAddress(each.person.email, offer.email))
    if (here === undefined) {
      const given = { partnership: ask.partnership.id, invitedAt: ask.now, invitedBy: ask.person.id }
      await invite(tx, { id, ...offer, ...given })
      return yes('invited')
    }
    const role = { ...offer, id: roleId, person: here.person.id, at: ask.now, by: ask.person.id }
    const given = await giveRole(tx, ask.partnership.id, role, ask.person.id)
    return given.ok ? yes('given') : given
  })
}

type Wanted = { readonly email: string; readonly role: Role; readonly group: Id<'group'> | undefined }

/** Whether that person has the role, or an open invitation to it. */
const isOffered = (ask: Ask, { email, role, group }: Wanted): Promise<boolean> =>
  ask.read(async tx => {
    const isSame = (each: { readonly role: Role; readonly group?: Id<'group'> }) =>
      each.role === role && each.group === group
    const here = (await peopleOf(tx)).find(each => isSameAddress(each.person.email, email))
    const open = (await openInvitations(tx)).filter(
      each => isSameAddress(each.email, email) && each.expiresAt > ask.now,
    )
    return here?.roles.some(isSame) === true || open.some(isSame)
  })

export const tend = async (ask: Ask): Promise<Reply> => {
  const id = ask.asked.params['invitation'] ?? ''
  const act = readForm(ask.asked.body).choice('do', ['again', 'withdraw'])
  const done = await ask.write(tx => tendInvitation(tx, ask.world, id, act))
  return seeOther(done === undefined ? registerOf(ask) : `${registerOf(ask)}?done=${done}`)
}
