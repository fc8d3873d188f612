import { rolesWith, type Ability } from './ability.ts'
import type { Role, RoleHeld } from './role.ts'

/** What a partnership’s own people alone do: score, agree, dissent, sign and answer. */
const judgements: readonly Ability[] = [
  'response.write',
  'position.record',
  'position.confirm',
  'dissent.write',
  'plan.sign',
  'framework.sign',
  'support.sign',
  'permission.answer',
]

/** The same, done for the partnership as a whole. */
const answers: readonly Ability[] = [
  'position.record',
  'position.confirm',
  'support.sign',
  'permission.answer',
  'everything.take',
]

const hasOneOf = (abilities: readonly Ability[], role: Role): boolean =>
  abilities.some(ability => rolesWith(ability).includes(role))

/** Whether a role scores, agrees or signs. Nobody from the programme's side holds one that does. */
export const judges = (role: Role): boolean => hasOneOf(judgements, role)

/** Whether a role answers for the whole partnership. Only the partnership itself gives it, once it has somebody. */
export const answersFor = (role: Role): boolean => hasOneOf(answers, role)

/** Whether any of these roles does. */
export const isAnswering = (held: readonly Pick<RoleHeld, 'role'>[]): boolean =>
  held.some(({ role }) => answersFor(role))
