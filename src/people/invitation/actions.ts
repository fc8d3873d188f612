import { isUniqueViolation, type Database, type Write } from '#db'
import { no, yes, type Decision, type Id, type World } from '#ground'
import { orAbsent } from '#http'
import { send } from '#jobs'
import type { Person } from '../access/person.ts'
import { giveRole } from '../partnership/actions/giving.ts'
import { groupsOf } from '../partnership/store/groups.ts'
import { organisationsOf } from '../partnership/store/organisations.ts'
import { partnershipsOf } from '../partnership/store/partnerships.ts'
import { holdPerson, keepPerson, peopleOf, personNamesOf } from '../partnership/store/people.ts'
import { beginVisit, personByEmail } from '../visit/store.ts'
import { hashOf, newToken } from '../visit/token.ts'
import { invitationEnd, mayAccept, type Invitation, type InvitationRefusal } from './invitation.ts'
import { isStillGiven } from './offering.ts'
import {
  invitationByToken,
  invitationOf,
  keepInvitation,
  heldInvitation,
  markAccepted,
  markWithdrawn,
  renew,
} from './store.ts'

type House = { readonly db: Database; readonly world: World }

/** Offers a role to an address and asks for the mail, in one transaction. */
export const invite = async (
  tx: Write,
  offered: Omit<Invitation, 'expiresAt' | 'acceptedAt' | 'withdrawnAt'>,
): Promise<void> => {
  await keepInvitation(tx, { ...offered, expiresAt: invitationEnd(offered.invitedAt) })
  await askForMail(tx, offered.partnership, offered.id)
}

/** Sends an invitation again, for another seven days. */
const inviteAgain = async (
  tx: Write,
  invitation: Pick<Invitation, 'id' | 'partnership'>,
  world: World,
): Promise<void> => {
  await renew(tx, invitation.id, invitationEnd(world.now()))
  await askForMail(tx, invitation.partnership, invitation.id)
}

/**
 * Sends an open invitation again, or withdraws it.
 * @returns what was done; nothing when it is accepted or withdrawn already.
 * @throws Absent when there is no such invitation here.
 */
export const tendInvitation = async (
  tx: Write,
  world: World,
  id: Id<'invitation'>,
  act: 'again' | 'withdraw' | undefined,
): Promise<'again' | 'withdrawn' | undefined> => {
  const invitation = orAbsent(await invitationOf(tx, id))
  if (act === undefined || invitation.acceptedAt !== undefined || invitation.withdrawnAt !== undefined) return undefined
  if (act === 'again') await inviteAgain(tx, invitation, world)
  else await markWithdrawn(tx, invitation.id, world.now())
  return act === 'again' ? 'again' : 'withdrawn'
}

const askForMail = (tx: Write, partnership: Id<'partnership'>, invitation: Id<'invitation'>): Promise<void> =>
  send(tx, 'mail.invitation', { partnership, invitation })

/** The invitation behind a token, for the page that shows it. Looking accepts nothing. */
export const lookAtInvitation = ({ db }: Pick<House, 'db'>, token: string): Promise<Invitation | undefined> =>
  db.read({ kind: 'visitor', tokenHash: hashOf(token) }, tx => invitationByToken(tx, hashOf(token)))

/** The name of the partnership that an invitation's token opens. */
export const partnershipOfInvitation = ({ db }: Pick<House, 'db'>, token: string): Promise<string> =>
  db.read(
    { kind: 'visitor', tokenHash: hashOf(token) },
    async tx => (await partnershipsOf(tx))[0]?.name ?? 'a partnership',
  )

/** What else the mail's reader should know of an invitation, whose token has been shown: names, where they are known. */
export const namesIn = (
  { db }: Pick<House, 'db'>,
  { partnership, group, organisation, invitedBy }: Invitation,
): Promise<{ readonly group?: string; readonly organisation?: string; readonly invitedBy?: string }> =>
  db.read({ kind: 'job', name: 'mail.invitation', partnership }, async tx => {
    const groupName = (await groupsOf(tx)).find(each => each.id === group)?.name
    const organisationName = (await organisationsOf(tx)).find(each => each.id === organisation)?.name
    const inviter = (await personNamesOf(tx, [invitedBy])).get(invitedBy)
    return {
      ...(groupName === undefined ? {} : { group: groupName }),
      ...(organisationName === undefined ? {} : { organisation: organisationName }),
      ...(inviter === undefined ? {} : { invitedBy: inviter }),
    }
  })

/** Does again what failed because somebody with that address was made at the same moment: now they are known. */
export const oncePerAddress = async <Done>(attempt: () => Promise<Done>): Promise<Done> => {
  try {
    return await attempt()
  } catch (error) {
    if (isUniqueViolation(error, 'person_email_key') || isUniqueViolation(error, 'person_of_address')) return attempt()
    throw error
  }
}

export type Accepted = { readonly visit: string; readonly partnership: Id<'partnership'> }

/**
 * Accepts an invitation for the person at its address: the link in the mail is the proof that the address is theirs.
 * A person is made when nobody has that address yet; nobody else's account is ever joined to it.
 */
export const accept = (house: House, token: string, name: string): Promise<Decision<Accepted, InvitationRefusal>> =>
  oncePerAddress(() => acceptOnce(house, token, name))

const acceptOnce = async (
  house: House,
  token: string,
  name: string,
): Promise<Decision<Accepted, InvitationRefusal>> => {
  const offered = await lookAtInvitation(house, token)
  if (offered === undefined) return no({ kind: 'expired' })
  const { db, world } = house
  const { email, partnership } = offered
  const known = await db.read({ kind: 'visitor', email }, tx => personByEmail(tx, email))
  const person: Person = known ?? { id: world.newId<'person'>(), name, email }
  const [roleId, visit, at] = [world.newId<'role'>(), newToken(world), world.now()]
  return db.write({ kind: 'partnership', partnership, person: person.id }, async tx => {
    const invitation = await heldInvitation(tx, offered.id)
    if (invitation === undefined) return no({ kind: 'expired' as const })
    const decision = mayAccept(invitation, at)
    if (!decision.ok) return decision
    if (!isStillGiven(invitation, await peopleOf(tx))) return no({ kind: 'no-longer-given' as const })
    await (known === undefined ? keepPerson(tx, person, at) : holdPerson(tx, person.id))
    const offer = { ...invitation, id: roleId, person: person.id, at, by: invitation.invitedBy }
    const given = await giveRole(tx, partnership, offer, person.id)
    if (!given.ok) return no({ kind: given.refusal.kind })
    await markAccepted(tx, invitation.id, at)
    await beginVisit(tx, { tokenHash: hashOf(visit), person: person.id, at })
    return yes({ visit, partnership })
  })
}
