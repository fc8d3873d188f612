import type { Id } from '#ground'
import { type Reply, orAbsent, refused, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { answersFor, isAnswering } from '../../access/judging.ts'
import { type Role, roleWords } from '../../access/role.ts'
import { takeRole } from '../actions/giving.ts'
import { endRolePage } from '../pages/ending.ts'
import { peopleOf } from '../store/people.ts'
import { registerOf, whole } from './paths.ts'

type There = { readonly id: Id<'role'>; readonly role: Role; readonly who: string; readonly mayEnd: boolean }

const roleIn = async (ask: Ask): Promise<There> => {
  const people = await ask.read(peopleOf)
  const found = people.flatMap(({ person, roles }) =>
    roles
      .filter(held => held.id === ask.asked.params['role'] && held.role !== 'champion')
      .map(({ id, role }) => ({ id, role, who: person.name, mayEnd: isAnswering(ask.roles) || !answersFor(role) })),
  )
  return orAbsent(found[0])
}

const page = (ask: Ask, there: There) =>
  endRolePage(ask.frame, { ...whole(ask), ...there, what: roleWords[there.role].toLowerCase() })

export const showEnding = async (ask: Ask): Promise<Reply> => shown(page(ask, await roleIn(ask)))

export const endOne = async (ask: Ask): Promise<Reply> => {
  const there = await roleIn(ask)
  if (!there.mayEnd) return refused(page(ask, there))
  await ask.write(tx => takeRole(tx, ask.partnership.id, there, { at: ask.now, by: ask.person.id }))
  return seeOther(registerOf(ask))
}
