import { inLine, type Read, type Write } from '#db'
import type { Id } from '#ground'
import { offeredFrom, offeredRow, type OfferedRow } from '../invitation/store.ts'
import type { StaffInvitation, StaffRole } from './staff.ts'

type Row = OfferedRow & { programme_id: string; id: string; role: StaffRole; region_id: string | null }
type Tables = { 'people.staff_invitation': Row; 'people.programme': { id: string; name: string } }

const invitationFrom = (row: Row): StaffInvitation => ({
  ...offeredFrom(row),
  id: row.id,
  programme: row.programme_id,
  role: row.role,
  ...(row.region_id === null ? {} : { region: row.region_id }),
})

export const keepStaffInvitation = async (tx: Write, invitation: StaffInvitation): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.staff_invitation')
    .values({
      ...offeredRow(invitation),
      programme_id: invitation.programme,
      id: invitation.id,
      role: invitation.role,
      region_id: invitation.region ?? null,
    })
    .execute()
}

/** Offers that nobody has accepted or withdrawn, newest first. */
export const openStaffInvitations = async (tx: Read): Promise<readonly StaffInvitation[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.staff_invitation')
    .selectAll()
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .execute()
  return rows.map(invitationFrom)
}

/** The offer with that id, as the scope may see it. */
export const staffInvitationOf = async (tx: Read, id: Id<'staff invitation'>): Promise<StaffInvitation | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.staff_invitation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && invitationFrom(row)
}

/** The offer whose token's hash the scope carries. */
export const staffInvitationByToken = async (tx: Read, tokenHash: string): Promise<StaffInvitation | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.staff_invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && invitationFrom(row)
}

/** The same by its id, held, so that two clicks cannot both accept it. */
export const heldStaffInvitation = async (
  tx: Write,
  id: Id<'staff invitation'>,
): Promise<StaffInvitation | undefined> => {
  const [row] = await inLine<Row>(tx, 'people.staff_invitation', { id })
  return row && invitationFrom(row)
}

type Changes = { readonly [Column in 'token_hash' | 'accepted_at' | 'withdrawn_at']?: string }

/** Puts a token on an offer, or marks it as accepted or withdrawn. */
export const changeStaffInvitation = async (tx: Write, id: Id<'staff invitation'>, changes: Changes): Promise<void> => {
  await tx.over<Tables>().updateTable('people.staff_invitation').set(changes).where('id', '=', id).execute()
}

/**
 * Holds the staff of the programme of this scope until the end of the transaction: of two who end parts at once, the
 * second is done again from the start once the first is through.
 */
export const holdStaff = async (tx: Write, programme: Id<'programme'>): Promise<void> => {
  await inLine(tx, 'people.programme', { id: programme })
}
