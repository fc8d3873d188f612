import type { Read } from '#db'
import type { Id } from '#ground'
import type { StaffRole } from '../../staff/staff.ts'
import { ownPartnership } from './tables.ts'

type Tables = {
  'people.staff': { programme_id: string; person_id: string; role: StaffRole; ended_at: string | null }
  'people.partnership': { id: string; programme_id: string | null }
}

/** The parts that somebody has in the staff of the programme which the partnership of this scope belongs to. */
export const staffPartsOf = async (tx: Read, person: Id<'person'>): Promise<readonly StaffRole[]> =>
  (await staffHere(tx)).filter(each => each.person === person).map(each => each.role)

/** Of the people here and whoever asks: their parts in the staff of the partnership's programme. */
export const staffHere = async (
  tx: Read,
): Promise<readonly { readonly person: Id<'person'>; readonly role: StaffRole }[]> =>
  tx
    .over<Tables>()
    .selectFrom('people.staff as s')
    .innerJoin('people.partnership as p', 'p.programme_id', 's.programme_id')
    .select(['s.person_id as person', 's.role'])
    .where('p.id', '=', ownPartnership(tx))
    .where('s.ended_at', 'is', null)
    .execute()
