import { readForm, type Form } from '#forms'
import { no, yes } from '#ground'
import { mistaken, orAbsent, refused, seeOther, shown, type Reply } from '#http'
import type { Needs } from '../../access/member.ts'
import type { Person } from '../../access/person.ts'
import { mayHold, saySidesRefusal } from '../../access/sides.ts'
import { invite, tendInvitation } from '../../invitation/actions.ts'
import { mayBringIn, offeredByDesk, sayBringingRefusal } from '../../invitation/offering.ts'
import { invitationOf } from '../../invitation/store.ts'
import { invitationForm } from '../../partnership/pages/invitation.ts'
import { peopleOf } from '../../partnership/store/people.ts'
import { isSameAddress } from '../../person/address.ts'
import { staffOf } from '../store.ts'
import type { AtDesk } from './desk.ts'
import { showPartnership } from './partnership.ts'
import { partnershipIn, pathOf, within } from './paths.ts'

/** The roles that this person of the desk may offer. */
const offeredBy = (desk: AtDesk) => offeredByDesk(desk.may('desk.arrange'))

/** What of them can be offered now, and why the rest cannot. */
const openNow = async (needs: Needs, desk: AtDesk) => {
  const people = await needs.db.read(within(desk), peopleOf)
  const decisions = offeredBy(desk).map(role => ({ role, decision: mayBringIn(role, people) }))
  const closed = decisions.flatMap(({ decision }) => (decision.ok ? [] : [sayBringingRefusal(decision.refusal)]))
  return { offered: decisions.flatMap(({ role, decision }) => (decision.ok ? [role] : [])), why: closed[0] }
}

const invitationPage = async (needs: Needs, desk: AtDesk, form?: Form) =>
  invitationForm(desk.frame, {
    ...(await openNow(needs, desk)),
    action: desk.asked.url,
    back: pathOf(desk),
    title: `Invite someone to ${partnershipIn(desk).name}`,
    groups: [],
    organisations: [],
    form,
  })

export const showInviting = async (needs: Needs, desk: AtDesk): Promise<Reply> =>
  shown(await invitationPage(needs, desk))

export const inviteFirst = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const partnership = partnershipIn(desk).id
  const form = readForm(desk.asked.body)
  const name = form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 })
  const email = form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' })
  const role = form.choice('role', offeredBy(desk), { called: 'The role', needed: 'Choose what they are invited as' })
  if (form.mistakes.length > 0 || role === undefined) return mistaken(await invitationPage(needs, desk, form))
  const staff = await desk.read(tx => staffOf(tx, desk.programme.id))
  const isSame = ({ person }: { readonly person: Person }): boolean => isSameAddress(person.email, email)
  const [id, now] = [needs.world.newId<'invitation'>(), needs.world.now()]
  const done = await needs.db.write(within(desk), async tx => {
    const people = await peopleOf(tx)
    const allowed = mayBringIn(role, people)
    if (!allowed.ok) return no({ field: 'role', ...allowed.refusal, words: sayBringingRefusal(allowed.refusal) })
    const roles = people.find(isSame)?.roles ?? []
    const held = mayHold({ roles, isStaff: staff.some(isSame) }, role, desk.today)
    if (!held.ok) return no({ field: 'email', ...held.refusal, words: saySidesRefusal(held.refusal) })
    await invite(tx, { id, partnership, email, name, role, invitedAt: now, invitedBy: desk.person.id })
    return yes(undefined)
  })
  if (done.ok) return seeOther(`${pathOf(desk)}?done=invited`)
  form.complain(done.refusal.field, done.refusal.words)
  return refused(await invitationPage(needs, desk, form))
}

/** Sends an invitation of the desk's again or withdraws it; one that the desk could not make now is not sent again. */
export const tend = async (needs: Needs, desk: AtDesk): Promise<Reply> => {
  const id = desk.asked.params['invitation'] ?? ''
  const act = readForm(desk.asked.body).choice('do', ['again', 'withdraw'])
  const done = await needs.db.write(within(desk), async tx => {
    const invitation = orAbsent(await invitationOf(tx, id))
    const allowed = act === 'again' ? mayBringIn(invitation.role, await peopleOf(tx)) : yes('open' as const)
    return allowed.ok ? yes(await tendInvitation(tx, needs.world, id, act)) : allowed
  })
  if (!done.ok) return showPartnership(needs, desk, { refusal: sayBringingRefusal(done.refusal) })
  return seeOther(done.value === undefined ? pathOf(desk) : `${pathOf(desk)}?done=${done.value}`)
}
