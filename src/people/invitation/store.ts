import { inLine, type Read, type Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Role } from '../access/role.ts'
import type { Invitation, Offered } from './invitation.ts'

/** The columns that every invitation has, whatever it is to. */
export type OfferedRow = {
  email: string
  name: string
  token_hash: string | null
  invited_at: Instant
  invited_by: string
  expires_at: Instant
  accepted_at: Instant | null
  withdrawn_at: Instant | null
}

export const offeredFrom = (row: OfferedRow): Offered => ({
  email: row.email,
  name: row.name,
  invitedAt: row.invited_at,
  invitedBy: row.invited_by,
  expiresAt: row.expires_at,
  ...(row.accepted_at === null ? {} : { acceptedAt: row.accepted_at }),
  ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
})

/** A new offer as its row; the token comes with the mail. */
export const offeredRow = (offered: Offered): OfferedRow => ({
  email: offered.email,
  name: offered.name,
  token_hash: null,
  invited_at: offered.invitedAt,
  invited_by: offered.invitedBy,
  expires_at: offered.expiresAt,
  accepted_at: null,
  withdrawn_at: null,
})

type Row = OfferedRow & {
  partnership_id: string
  id: string
  role: Role
  group_id: string | null
  organisation_id: string | null
  starts_on: Day | null
  ends_on: Day | null
}
type Tables = { 'people.invitation': Row }

const invitationFrom = (row: Row): Invitation => ({
  ...offeredFrom(row),
  id: row.id,
  partnership: row.partnership_id,
  role: row.role,
  ...(row.group_id === null ? {} : { group: row.group_id }),
  ...(row.organisation_id === null ? {} : { organisation: row.organisation_id }),
  ...(row.starts_on === null ? {} : { startsOn: row.starts_on }),
  ...(row.ends_on === null ? {} : { endsOn: row.ends_on }),
})

export const keepInvitation = async (tx: Write, invitation: Invitation): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.invitation')
    .values({
      ...offeredRow(invitation),
      partnership_id: invitation.partnership,
      id: invitation.id,
      role: invitation.role,
      group_id: invitation.group ?? null,
      organisation_id: invitation.organisation ?? null,
      starts_on: invitation.startsOn ?? null,
      ends_on: invitation.endsOn ?? null,
    })
    .execute()
}

/** Invitations neither accepted nor withdrawn, newest first; those that have run out too, so that they can be renewed. */
export const openInvitations = async (tx: Read): Promise<readonly Invitation[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.invitation')
    .selectAll()
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .execute()
  return rows.map(invitationFrom)
}

export const invitationOf = async (tx: Read, id: Id<'invitation'>): Promise<Invitation | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.invitation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && invitationFrom(row)
}

/** The same, held, so that two clicks cannot both accept it. */
export const heldInvitation = async (tx: Write, id: Id<'invitation'>): Promise<Invitation | undefined> => {
  const [row] = await inLine<Row>(tx, 'people.invitation', { id })
  return row && invitationFrom(row)
}

/** The invitation whose token's hash the scope carries. */
export const invitationByToken = async (tx: Read, tokenHash: string): Promise<Invitation | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && invitationFrom(row)
}

/** A mail written again makes the earlier one's link dead, and gives the new one its own seven days. */
export const setToken = async (tx: Write, id: Id<'invitation'>, tokenHash: string): Promise<void> => {
  await tx.over<Tables>().updateTable('people.invitation').set({ token_hash: tokenHash }).where('id', '=', id).execute()
}

export const renew = async (tx: Write, id: Id<'invitation'>, expiresAt: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable('people.invitation').set({ expires_at: expiresAt }).where('id', '=', id).execute()
}

export const markAccepted = async (tx: Write, id: Id<'invitation'>, at: Instant): Promise<void> => {
  await tx.over<Tables>().updateTable('people.invitation').set({ accepted_at: at }).where('id', '=', id).execute()
}

export const markWithdrawn = async (tx: Write, id: Id<'invitation'>, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.invitation')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .execute()
}
