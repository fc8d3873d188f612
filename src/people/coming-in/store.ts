import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { ownPartnership } from '../partnership/store/tables.ts'

type Tables = {
  'people.person': { id: string; email: string | null; name: string; made_at: Instant }
  'people.role': { partnership_id: string; ended_at: Instant | null }
  'people.partnership': { id: string; programme_id: string | null }
  'people.look_chain': { partnership_id: string; n: number; chain: string }
}

/** Somebody whom facts point at; without an address where they have none here. */
export type Behind = { readonly id: Id<'person'>; readonly name: string; readonly email?: string }

/** Those of these people whom the partnership of this scope knows: who has, or had, a role there. */
export const peopleBehind = async (tx: Read, ids: readonly Id<'person'>[]): Promise<readonly Behind[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.person')
    .select(['id', 'name', 'email'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, name, email }) => ({ id, name, ...(email === null ? {} : { email }) }))
}

/** Keeps people as names that facts can point at: without an address nobody signs in as one of them. */
export const keepNames = async (
  tx: Write,
  people: readonly Pick<Behind, 'id' | 'name'>[],
  at: Instant,
): Promise<void> => {
  if (people.length === 0) return
  const rows = people.map(({ id, name }) => ({ id, name, email: null, made_at: at }))
  await tx.over<Tables>().insertInto('people.person').values(rows).execute()
}

/** Ends every role in the partnership of this scope. */
export const endEveryRole = async (tx: Write, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ ended_at: at })
    .where('partnership_id', '=', ownPartnership(tx))
    .where('ended_at', 'is', null)
    .execute()
}

/** Puts the partnership of this scope into a programme. */
export const placeInProgramme = async (tx: Write, programme: Id<'programme'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.partnership')
    .set({ programme_id: programme })
    .where('id', '=', ownPartnership(tx))
    .execute()
}

/** Says where the chain of looks of this scope's partnership ends, which has none yet. */
export const closeChain = async (tx: Write, end: { readonly n: number; readonly chain: string }): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.look_chain')
    .values({ partnership_id: ownPartnership(tx), ...end })
    .execute()
}
