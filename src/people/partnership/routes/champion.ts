import { type Form, readForm } from '#forms'
import { type Reply, mistaken, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { isOfProgramme } from '../../access/role.ts'
import { invite } from '../../invitation/actions.ts'
import type { PersonInPartnership } from '../organisation.ts'
import { championForm } from '../pages/champion.ts'
import { peopleOf } from '../store/people.ts'
import { endChampion, keepRole } from '../store/roles.ts'
import { registerOf, whole } from './paths.ts'

/** Whoever is here for the programme alone cannot be the partnership's champion. */
const isOwn = ({ roles }: PersonInPartnership): boolean => roles.some(held => !isOfProgramme(held.role))

export const showHandover = async (ask: Ask, form?: Form): Promise<Reply> => {
  const people = await ask.read(peopleOf)
  const isChampion = (each: (typeof people)[number]): boolean => each.roles.some(held => held.role === 'champion')
  const able = people.filter(each => !isChampion(each) && isOwn(each))
  const view = { ...whole(ask), people: able, champion: people.find(isChampion)?.person.name, form }
  const page = championForm(ask.frame, view)
  return form === undefined ? shown(page) : mistaken(page)
}

export const handOver = async (ask: Ask): Promise<Reply> => {
  const people = await ask.read(peopleOf)
  const form = readForm(ask.asked.body)
  const able = people.filter(isOwn).map(each => each.person.id)
  const person = form.choice('person', [...able, 'new'], {
    called: 'The person',
    needed: 'Choose who is the champion from now on',
  })
  const isNew = person === 'new'
  const name = isNew ? form.line('name', { called: 'Name', needed: 'Enter their name', max: 100 }) : ''
  const email = isNew ? form.email('email', { called: 'E-mail address', needed: 'Enter their e-mail address' }) : ''
  if (form.mistakes.length > 0 || person === undefined) return showHandover(ask, form)
  const [role, invitation] = [ask.world.newId<'role'>(), ask.world.newId<'invitation'>()]
  await ask.write(async tx => {
    if (isNew) {
      const given = { partnership: ask.partnership.id, invitedAt: ask.now, invitedBy: ask.person.id }
      return invite(tx, { id: invitation, email, name, role: 'champion', ...given })
    }
    await endChampion(tx, ask.now, ask.person.id)
    await keepRole(tx, ask.partnership.id, { id: role, person, role: 'champion', at: ask.now, by: ask.person.id })
  })
  return seeOther(registerOf(ask))
}
