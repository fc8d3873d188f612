import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { programmeRoles } from '../access/role.ts'
import type { Tables as PartnershipTables } from '../partnership/store/tables.ts'
import type { Leaving } from './leaving.ts'

type Tables = Pick<PartnershipTables, 'people.partnership' | 'people.role'> & {
  'people.leaving': {
    partnership_id: string
    id: string
    programme_id: string
    programme_name: string
    partnership_name: string
    reason: string
    left_by: string
    leaver_name: string
    left_at: Instant
  }
}

export type LeavingKept = {
  readonly id: Id<'leaving'>
  readonly partnership: { readonly id: Id<'partnership'>; readonly name: string }
  readonly programme: { readonly id: Id<'programme'>; readonly name: string }
  readonly reason: string
  readonly by: { readonly id: Id<'person'>; readonly name: string }
  readonly at: Instant
}

/** Puts the leaving on record, ends the roles that are from the programme's side, and lets go of programme and region. */
export const keepLeaving = async (
  tx: Write,
  { id, partnership, programme, reason, by, at }: LeavingKept,
): Promise<void> => {
  const over = tx.over<Tables>()
  await over
    .insertInto('people.leaving')
    .values({
      ...{ partnership_id: partnership.id, id, programme_id: programme.id, programme_name: programme.name },
      ...{ partnership_name: partnership.name, reason, left_by: by.id, leaver_name: by.name, left_at: at },
    })
    .execute()
  await over
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: by.id })
    .where('partnership_id', '=', partnership.id)
    .where('role', 'in', programmeRoles)
    .where('ended_at', 'is', null)
    .execute()
  await over
    .updateTable('people.partnership')
    .set({ programme_id: null, region_id: null, area_kind_id: null })
    .where('id', '=', partnership.id)
    .execute()
}

/** Each time that the partnership of this scope left a programme, the newest first. */
export const leavingsOf = async (tx: Read): Promise<readonly Leaving[]> => {
  const rows = await tx.over<Tables>().selectFrom('people.leaving').selectAll().orderBy('left_at', 'desc').execute()
  return rows.map(row => ({
    programmeName: row.programme_name,
    reason: row.reason,
    by: row.leaver_name,
    at: row.left_at,
  }))
}
