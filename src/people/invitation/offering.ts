import { no, yes, type Decision } from '#ground'
import { answersFor, isAnswering } from '../access/judging.ts'
import type { Role } from '../access/role.ts'
import type { PersonInPartnership } from '../partnership/organisation.ts'
import type { Invitation } from './invitation.ts'

/** Whom the programme's desk invites into a partnership; who is allotted there is its administrators' to say. */
export const offeredByDesk = (isAdmin: boolean): readonly Role[] =>
  isAdmin ? ['champion', 'deputy', 'local-lead'] : ['champion', 'deputy']

export type BringingRefusal = { readonly kind: 'has-champion' | 'has-deputy'; readonly who: string }

const holderOf = (role: Role, people: readonly PersonInPartnership[]): string | undefined =>
  people.find(({ roles }) => roles.some(held => held.role === role))?.person.name

/**
 * Whether the programme's desk may bring somebody in as that. It brings the first people in; once somebody answers for
 * the partnership, such roles are the partnership's own to give. One that has lost its champion gets one from the desk.
 */
export const mayBringIn = (role: Role, people: readonly PersonInPartnership[]): Decision<'open', BringingRefusal> => {
  if (!answersFor(role)) return yes('open')
  const champion = holderOf('champion', people)
  if (champion !== undefined) return no({ kind: 'has-champion', who: champion })
  const deputy = role === 'deputy' ? holderOf('deputy', people) : undefined
  return deputy === undefined ? yes('open') : no({ kind: 'has-deputy', who: deputy })
}

export const sayBringingRefusal = ({ kind, who }: BringingRefusal): string =>
  kind === 'has-champion'
    ? `${who} is the champion there, so the partnership invites its own people from here on: the champion or a deputy invites deputies, and the champion, a deputy or the chair hands over as champion. Each does so under “People and groups”.`
    : `${who} is a deputy there, so the partnership invites its own people from here on, under “People and groups”. You can invite a champion, since it has none.`

/**
 * Whether whoever made an offer can still give the role, on the day on which it is accepted. What answers for the
 * partnership is given by its own people who do so; the desk, which is not among them, fills what nobody holds.
 */
export const isStillGiven = (
  { role, invitedBy }: Pick<Invitation, 'role' | 'invitedBy'>,
  people: readonly PersonInPartnership[],
): boolean => {
  if (!answersFor(role)) return true
  const giver = people.find(({ person }) => person.id === invitedBy)
  return giver === undefined ? holderOf(role, people) === undefined : isAnswering(giver.roles)
}
