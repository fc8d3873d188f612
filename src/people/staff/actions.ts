import type { Database, Write } from '#db'
import { no, yes, type Decision, type Id, type Instant, type World } from '#ground'
import { send } from '#jobs'
import { judges } from '../access/judging.ts'
import type { Person } from '../access/person.ts'
import { oncePerAddress } from '../invitation/actions.ts'
import { invitationEnd, mayAccept, type InvitationRefusal } from '../invitation/invitation.ts'
import { holdPerson, keepPerson } from '../partnership/store/people.ts'
import { endStaff, keepStaff, staffOf } from '../programme/store.ts'
import { holdPartnershipsOf, rolesInProgramme } from '../programme/store/partnerships.ts'
import { beginVisit, personByEmail } from '../visit/store.ts'
import { hashOf, newToken } from '../visit/token.ts'
import { mayEnd, type EndingRefusal, type StaffInvitation } from './staff.ts'
import {
  changeStaffInvitation,
  holdStaff,
  keepStaffInvitation,
  heldStaffInvitation,
  staffInvitationByToken,
} from './store.ts'

type House = { readonly db: Database; readonly world: World }

/** Offers a part in the programme's staff to an address, and asks for the mail. */
export const inviteStaff = async (
  { db, world }: House,
  offered: Omit<StaffInvitation, 'id' | 'invitedAt' | 'expiresAt' | 'acceptedAt' | 'withdrawnAt'>,
): Promise<void> => {
  const [id, now] = [world.newId<'staff invitation'>(), world.now()]
  await db.write({ kind: 'desk', programme: offered.programme, person: offered.invitedBy }, async tx => {
    await keepStaffInvitation(tx, { ...offered, id, invitedAt: now, expiresAt: invitationEnd(now) })
    await send(tx, 'mail.staff-invitation', { invitation: id })
  })
}

/** The offer behind a token. Looking accepts nothing. */
export const lookAtStaffInvitation = ({ db }: Pick<House, 'db'>, token: string): Promise<StaffInvitation | undefined> =>
  db.read({ kind: 'visitor', tokenHash: hashOf(token) }, tx => staffInvitationByToken(tx, hashOf(token)))

/** Accepts an offer for the person at its address; the link in the mail is the proof that the address is theirs. */
export const acceptStaff = (
  house: House,
  token: string,
  name: string,
): Promise<Decision<AcceptedPart, InvitationRefusal>> => oncePerAddress(() => acceptOnce(house, token, name))

type AcceptedPart = { readonly visit: string; readonly goTo: string }

const acceptOnce = async (
  house: House,
  token: string,
  name: string,
): Promise<Decision<AcceptedPart, InvitationRefusal>> => {
  const offered = await lookAtStaffInvitation(house, token)
  if (offered === undefined) return no({ kind: 'expired' })
  const { db, world } = house
  const { email, programme } = offered
  const known = await db.read({ kind: 'visitor', email }, tx => personByEmail(tx, email))
  const person: Person = known ?? { id: world.newId<'person'>(), name, email }
  const [staff, visit, at] = [world.newId<'staff'>(), newToken(world), world.now()]
  return db.write({ kind: 'desk', programme, person: person.id }, async tx => {
    const invitation = await heldStaffInvitation(tx, offered.id)
    if (invitation === undefined) return no({ kind: 'expired' as const })
    const decision = mayAccept(invitation, at)
    if (!decision.ok) return decision
    await holdPartnershipsOf(tx, programme, person.id)
    if ((await rolesInProgramme(tx, programme, person.id)).some(judges)) return no({ kind: 'of-partnership' as const })
    await (known === undefined ? keepPerson(tx, person, at) : holdPerson(tx, person.id))
    const { role, region } = invitation
    await keepStaff(
      tx,
      programme,
      { id: staff, person: person.id, role, ...(region === undefined ? {} : { region }) },
      at,
    )
    await changeStaffInvitation(tx, invitation.id, { accepted_at: at })
    await beginVisit(tx, { tokenHash: hashOf(visit), person: person.id, at })
    return yes({ visit, goTo: `/programmes/${programme}` })
  })
}

/** Ends somebody's part in the staff, at once. Two administrators who end each other's are not both heard. */
export const endPart = async (
  tx: Write,
  programme: Id<'programme'>,
  id: Id<'staff'>,
  fact: { readonly at: Instant; readonly by: Id<'person'> },
): Promise<Decision<Id<'staff'>, EndingRefusal>> => {
  await holdStaff(tx, programme)
  const decision = mayEnd(await staffOf(tx, programme), id, fact.by)
  if (decision.ok) await endStaff(tx, decision.value, fact.at)
  return decision
}
