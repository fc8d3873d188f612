import type { Write } from '#db'
import { dayOf, yes, type Decision, type Id, type Instant } from '#ground'
import { send } from '#jobs'
import { answersFor, judges } from '../../access/judging.ts'
import { isOfProgramme } from '../../access/role.ts'
import { mayHold, type SidesRefusal } from '../../access/sides.ts'
import type { PersonInPartnership } from '../organisation.ts'
import { peopleOf } from '../store/people.ts'
import { endChampion, endRole, holdRoles, keepRole, type KeptRole } from '../store/roles.ts'
import { staffPartsOf } from '../store/sides.ts'

type Given = KeptRole & { readonly by: Id<'person'> }

/**
 * Gives somebody a role in the partnership of this scope, unless they work for its programme and the role judges, or the
 * other way round. There is one champion: a new one takes over. Whom it concerns is told by mail.
 * @param doer who did it just now: whoever gave the role, or accepted it
 */
export const giveRole = async (
  tx: Write,
  partnership: Id<'partnership'>,
  given: Given,
  doer: Id<'person'>,
): Promise<Decision<undefined, SidesRefusal>> => {
  await holdRoles(tx, partnership)
  const people = await peopleOf(tx)
  const roles = people.find(each => each.person.id === given.person)?.roles ?? []
  const isStaff = (await staffPartsOf(tx, given.person)).length > 0
  const decision = mayHold({ roles, isStaff }, given.role, dayOf(given.at))
  if (!decision.ok) return decision
  const ended = given.role === 'champion' ? await endChampion(tx, given.at, given.by) : undefined
  await keepRole(tx, partnership, given)
  if (concernsOthers(given, people)) await tell(tx, partnership, doer, { given: given.id, ended })
  return yes(undefined)
}

/** A role that answers for all is everybody's to know; so is any that judges, where the programme's side gave it. */
const concernsOthers = ({ role, by }: Given, people: readonly PersonInPartnership[]): boolean => {
  const giver = people.find(each => each.person.id === by)
  const isOwn = giver?.roles.some(held => isOfProgramme(held.role)) === false
  return answersFor(role) || (judges(role) && !isOwn)
}

/** Ends a role at once. Whom it concerns is told, where it answered for the partnership. */
export const takeRole = async (
  tx: Write,
  partnership: Id<'partnership'>,
  held: Pick<KeptRole, 'id' | 'role'>,
  { at, by }: { readonly at: Instant; readonly by: Id<'person'> },
): Promise<void> => {
  await endRole(tx, held.id, at, by)
  if (answersFor(held.role)) await tell(tx, partnership, by, { ended: held.id })
}

const tell = (
  tx: Write,
  partnership: Id<'partnership'>,
  doer: Id<'person'>,
  { given, ended }: { readonly given?: Id<'role'>; readonly ended?: Id<'role'> | undefined },
): Promise<void> =>
  send(tx, 'mail.role', {
    ...{ partnership, doer },
    ...(given === undefined ? {} : { given }),
    ...(ended === undefined ? {} : { ended }),
  })
