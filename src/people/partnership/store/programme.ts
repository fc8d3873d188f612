import type { Read } from '#db'
import type { Id } from '#ground'
import type { Region } from '../../programme/region.ts'
import { ownPartnership } from './tables.ts'

type Tables = {
  'people.partnership': { id: string; programme_id: string | null; region_id: string | null }
  'people.region': { programme_id: string; id: string; name: string }
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

/** The region of its programme in which the partnership of this scope lies, where it lies in one. */
export const regionHere = (tx: Read): Promise<Region | undefined> =>
  tx
    .over<Tables>()
    .selectFrom('people.partnership as p')
    .innerJoin('people.region as r', join =>
      join.onRef('r.programme_id', '=', 'p.programme_id').onRef('r.id', '=', 'p.region_id'),
    )
    .select(['r.id', 'r.name'])
    .where('p.id', '=', ownPartnership(tx))
    .executeTakeFirst()
