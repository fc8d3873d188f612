import type { Read } from '#db'
import type { Id } from '#ground'
import { ownPartnership } from './tables.ts'

type Tables = {
  'people.partnership': { id: string; programme_id: string | null }
  'people.programme': { id: string; name: string }
}

/** The programme that the partnership of this scope belongs to, where it belongs to one. */
export const programmeHere = async (
  tx: Read,
): Promise<{ readonly id: Id<'programme'>; readonly name: string } | undefined> =>
  tx
    .over<Tables>()
    .selectFrom('people.partnership as p')
    .innerJoin('people.programme as g', 'g.id', 'p.programme_id')
    .select(['g.id', 'g.name'])
    .where('p.id', '=', ownPartnership(tx))
    .executeTakeFirst()
