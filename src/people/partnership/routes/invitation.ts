import { readForm } from '#forms'
import type { Id } from '#ground'
import { type Reply, mistaken, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import type { Role } from '../../access/role.ts'
import { invite, tendInvitation } from '../../invitation/actions.ts'
import { openInvitations } from '../../invitation/store.ts'
import { invitable, invitationForm } from '../pages/invitation.ts'
import type { Done } from '../pages/register.ts'
import { groupsOf } from '../store/groups.ts'
import { organisationsOf } from '../store/organisations.ts'
import { peopleOf } from '../store/people.ts'
import { keepRole } from '../store/roles.ts'
import { pickedOrganisation } from './listed.ts'
import { registerOf, whole } from './paths.ts'

const invitationView = async (ask: Ask) => ({
  ...whole(ask),
  ...(await ask.read(async tx => ({ groups: await groupsOf(tx), organisations: await organisationsOf(tx) }))),
  offered: invitable(ask.partnership.programme !== undefined),
  title: 'Invite someone',
})

export const showInvitation = async (ask: Ask): Promise<Reply> =>
  shown(invitationForm(ask.frame, await invitationView(ask)))

export const saveInvitation = async (ask: Ask): Promise<Reply> => {
  const view = await invitationView(ask)
  const form = readForm(ask.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const role = form.choice('role', view.offered, { called: 'The role', needed: 'Choose what they are invited as' })
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
  const offered = { email, name, role, ...(group === undefined ? {} : { group }), ...organisation }
  const [id, roleId] = [ask.world.newId<'invitation'>(), ask.world.newId<'role'>()]
  const done = await ask.write<Done>(async tx => {
    const here = (await peopleOf(tx)).find(each => each.person.email === email)
    if (here === undefined) {
      const given = { partnership: ask.partnership.id, invitedAt: ask.now, invitedBy: ask.person.id }
      await invite(tx, { id, ...offered, ...given })
      return 'invited'
    }
    // Somebody who is here already has proven their address: a further role needs no mail.
    const given = { id: roleId, person: here.person.id, at: ask.now, by: ask.person.id }
    await keepRole(tx, ask.partnership.id, { ...offered, ...given })
    return 'given'
  })
  return seeOther(`${registerOf(ask)}?done=${done}`)
}

type Wanted = { readonly email: string; readonly role: Role; readonly group: Id<'group'> | undefined }

/** Whether that person has the role, or an open invitation to it. */
const isOffered = (ask: Ask, { email, role, group }: Wanted): Promise<boolean> =>
  ask.read(async tx => {
    const isSame = (each: { readonly role: Role; readonly group?: Id<'group'> }) =>
      each.role === role && each.group === group
    const here = (await peopleOf(tx)).find(each => each.person.email === email)
    const open = (await openInvitations(tx)).filter(each => each.email === email && each.expiresAt > ask.now)
    return here?.roles.some(isSame) === true || open.some(isSame)
  })

export const tend = async (ask: Ask): Promise<Reply> => {
  const id = ask.asked.params['invitation'] ?? ''
  const act = readForm(ask.asked.body).choice('do', ['again', 'withdraw'])
  const done = await ask.write(tx => tendInvitation(tx, ask.world, id, act))
  return seeOther(done === undefined ? registerOf(ask) : `${registerOf(ask)}?done=${done}`)
}
