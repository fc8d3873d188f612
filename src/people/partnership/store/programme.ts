import type { Read } from '#db'
import type { Id } from '#ground'
import { ownPartnership } from './tables.ts'

type Tables = {
  'people.partnership': { id: string; programme_id: string | null }
  'people.programme': { id: string; name: string }
  'people.programme_span': { programme_id: string; due_month: number | null }
}

/** The programme of a partnership, with the month by whose end it wants each year's exercise opened. */
type ProgrammeHere = { readonly id: Id<'programme'>; readonly name: string; readonly dueMonth?: number }

/** The programme that the partnership of this scope belongs to, where it belongs to one. */
export const programmeHere = async (tx: Read): Promise<ProgrammeHere | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.partnership as p')
    .innerJoin('people.programme as g', 'g.id', 'p.programme_id')
    .leftJoin('people.programme_span as s', 's.programme_id', 'g.id')
    .select(['g.id', 'g.name', 's.due_month'])
    .where('p.id', '=', ownPartnership(tx))
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, ...(row.due_month === null ? {} : { dueMonth: row.due_month }) }
}
