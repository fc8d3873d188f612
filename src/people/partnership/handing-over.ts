import { no, yes, type Day, type Decision, type Id } from '#ground'
import { answersFor, isAnswering, judges } from '../access/judging.ts'
import { isOfProgramme, type RoleHeld } from '../access/role.ts'
import { mayHold } from '../access/sides.ts'
import type { PersonInPartnership } from './organisation.ts'

export type HandoverRefusal = { readonly kind: 'others-can'; readonly names: readonly string[] }

/**
 * Whether somebody who holds these roles may say who the champion is. A local lead may where the partnership has nobody
 * left who can: no deputy and no chair.
 */
export const mayHandOver = (
  held: readonly Pick<RoleHeld, 'role'>[],
  people: readonly PersonInPartnership[],
): Decision<'open', HandoverRefusal> => {
  if (isAnswering(held)) return yes('open')
  const able = people.filter(({ roles }) => roles.some(({ role }) => role !== 'champion' && answersFor(role)))
  return able.length === 0 ? yes('open') : no({ kind: 'others-can', names: able.map(({ person }) => person.name) })
}

/**
 * Who can be the champion from now on: the partnership's own people. A local lead chooses among those who score or sign
 * already, and never somebody whom they brought in themselves.
 * @param staff those of them who are on the programme's staff
 */
export const heirsOf = (
  people: readonly PersonInPartnership[],
  by: { readonly id: Id<'person'>; readonly roles: readonly Pick<RoleHeld, 'role'>[]; readonly today: Day },
  staff: readonly Id<'person'>[],
): readonly PersonInPartnership[] =>
  people.filter(({ person, roles }) => {
    const isOwn = isAnswering(by.roles)
      ? roles.some(({ role }) => !isOfProgramme(role))
      : roles.some(({ role, givenBy }) => judges(role) && givenBy !== by.id)
    const isChampion = roles.some(({ role }) => role === 'champion')
    return isOwn && !isChampion && mayHold({ roles, isStaff: staff.includes(person.id) }, 'champion', by.today).ok
  })
