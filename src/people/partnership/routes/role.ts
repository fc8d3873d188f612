import type { Id } from '#ground'
import { type Reply, orAbsent, seeOther, shown } from '#http'
import type { Ask } from '../../access/ask.ts'
import { roleWords } from '../../access/role.ts'
import { endRolePage } from '../pages/ending.ts'
import { peopleOf } from '../store/people.ts'
import { endRole } from '../store/roles.ts'
import { registerOf, whole } from './paths.ts'

const roleIn = async (ask: Ask): Promise<{ readonly id: Id<'role'>; readonly who: string; readonly what: string }> => {
  const people = await ask.read(peopleOf)
  const found = people.flatMap(({ person, roles }) =>
    roles
      .filter(held => held.id === ask.asked.params['role'] && held.role !== 'champion')
      .map(held => ({ id: held.id, who: person.name, what: roleWords[held.role].toLowerCase() })),
  )
  return orAbsent(found[0])
}

export const showEnding = async (ask: Ask): Promise<Reply> =>
  shown(endRolePage(ask.frame, { ...whole(ask), ...(await roleIn(ask)) }))

export const endOne = async (ask: Ask): Promise<Reply> => {
  const { id } = await roleIn(ask)
  await ask.write(tx => endRole(tx, id, ask.now, ask.person.id))
  return seeOther(registerOf(ask))
}
