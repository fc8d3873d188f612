import { type Form, readForm } from '#forms'
import { dayOf, sayList, type Id } from '#ground'
import { type Reply, mistaken, refused, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { isAnswering } from '../../access/judging.ts'
import { saySidesRefusal } from '../../access/sides.ts'
import { invite } from '../../invitation/actions.ts'
import { giveRole } from '../actions/giving.ts'
import { heirsOf, mayHandOver } from '../handing-over.ts'
import { championForm } from '../pages/champion.ts'
import { checkedHandover } from '../pages/checked-handover.ts'
import { peopleOf } from '../store/people.ts'
import { staffHere } from '../store/sides.ts'
import { registerOf, whole } from './paths.ts'

const handoverIn = async (ask: Ask) => {
  const { people, staff } = await ask.read(async tx => ({ people: await peopleOf(tx), staff: await staffHere(tx) }))
  const by = { id: ask.person.id, roles: ask.roles, today: dayOf(ask.now) }
  const decision = mayHandOver(ask.roles, people)
  return {
    champion: people.find(({ roles }) => roles.some(held => held.role === 'champion')),
    people: heirsOf(
      people,
      by,
      staff.map(each => each.person),
    ),
    // Whoever does not answer for the partnership brings nobody in for it.
    mayInvite: isAnswering(ask.roles),
    ...(decision.ok ? {} : { others: sayList(decision.refusal.names) }),
  }
}

type There = Awaited<ReturnType<typeof handoverIn>>

const page = (ask: Ask, there: There, form?: Form) =>
  championForm(ask.frame, { ...whole(ask), ...there, champion: there.champion?.person.name, form })

export const showHandover = async (ask: Ask): Promise<Reply> => shown(page(ask, await handoverIn(ask)))

/** Hands the championship over: first it says what that does, and once that was read it does it. */
export const handOver = async (ask: Ask): Promise<Reply> => {
  const there = await handoverIn(ask)
  if (there.others !== undefined) return refused(page(ask, there))
  const form = readForm(ask.asked.body)
  const ids = there.people.map(each => each.person.id)
  const person = form.choice('person', there.mayInvite ? [...ids, 'new'] : ids, {
    called: 'The person',
    needed: 'Choose who is the champion from now on',
  })
  const isNew = person === 'new'
  const name = isNew ? form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 }) : ''
  const email = isNew ? form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' }) : ''
  if (form.mistakes.length > 0 || person === undefined) return mistaken(page(ask, there, form))
  const heir = there.people.find(each => each.person.id === person)?.person
  if (form.typed('checked') !== 'yes')
    return shown(
      checkedHandover(ask.frame, {
        ...{ ...whole(ask), partnership: ask.partnership.name, champion: there.champion },
        ...{ isOwnRole: there.champion?.person.id === ask.person.id, name: heir?.name ?? name, isNew },
        fields: { person, ...(isNew ? { name, email } : {}) },
      }),
    )
  return isNew ? inviteHeir(ask, { name, email }) : giveChampion(ask, there, person, form)
}

const inviteHeir = async (ask: Ask, heir: { readonly name: string; readonly email: string }): Promise<Reply> => {
  const id = ask.world.newId<'invitation'>()
  const given = { partnership: ask.partnership.id, invitedAt: ask.now, invitedBy: ask.person.id }
  await ask.write(tx => invite(tx, { ...heir, ...given, id, role: 'champion' }))
  return seeOther(`${registerOf(ask)}?done=invited`)
}

const giveChampion = async (ask: Ask, there: There, person: Id<'person'>, form: Form): Promise<Reply> => {
  const champion = { id: ask.world.newId<'role'>(), person, role: 'champion' as const, at: ask.now, by: ask.person.id }
  const done = await ask.write(tx => giveRole(tx, ask.partnership.id, champion, ask.person.id))
  if (!done.ok) {
    form.complain('person', saySidesRefusal(done.refusal))
    return refused(page(ask, there, form))
  }
  // Whoever had no other role here than the champion's finds nothing here any more.
  return seeOther(ask.roles.some(held => held.role !== 'champion') ? `${registerOf(ask)}?done=handed` : '/partnerships')
}
