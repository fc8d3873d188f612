import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import { isSameAddress, type Ask } from '#people'
import { agreementKey } from '../scope.ts'
import type { Consultant } from './consultant.ts'

type Tables = {
  'support.consultant': {
    partnership_id: string
    id: string
    exercise_id: string
    name: string
    email: string
    first_day: Day
    last_day: Day
    allotted_at: Instant
    allotted_by: string
    allotted_by_name: string
    ended_at: Instant | null
    ended_by_name: string | null
  }
}

/** Everyone who is or was allotted to a year's agreement, the first one first. */
export const consultantsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Consultant[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.consultant')
    .selectAll()
    .where(where => where.and(agreementKey(tx, exercise)))
    .orderBy('first_day')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, name: row.name, email: row.email, first: row.first_day, last: row.last_day },
    ...{ allottedAt: row.allotted_at, allottedBy: row.allotted_by_name },
    ...(row.ended_at === null ? {} : { ended: { at: row.ended_at, by: row.ended_by_name ?? '' } }),
  }))
}

/** Whether somebody reads a year's agreement: a consultant the one that they are allotted to, everybody else all of them. */
export const isAllottedTo = async (
  tx: Read,
  { roles, person }: Pick<Ask, 'roles' | 'person'>,
  exercise: Id<'exercise'>,
): Promise<boolean> => {
  if (roles.some(({ role }) => role !== 'consultant')) return true
  const consultants = await consultantsOf(tx, exercise)
  return consultants.some(({ email, ended }) => isSameAddress(email, person.email) && ended === undefined)
}

export const keepConsultant = async (
  tx: Write,
  exercise: Id<'exercise'>,
  consultant: Pick<Consultant, 'id' | 'name' | 'email' | 'first' | 'last'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('support.consultant')
    .values({
      ...agreementKey(tx, exercise),
      ...{ id: consultant.id, name: consultant.name, email: consultant.email },
      ...{ first_day: consultant.first, last_day: consultant.last },
      ...{ allotted_at: at, allotted_by: by.id, allotted_by_name: by.name, ended_at: null, ended_by_name: null },
    })
    .execute()
}

export const markEnded = async (tx: Write, id: Id<'consultant'>, at: Instant, by: string): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('support.consultant')
    .set({ ended_at: at, ended_by_name: by })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}
