import { sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Person } from '../access/person.ts'
import type { Role } from '../access/role.ts'
import { ownPartnership } from '../partnership/store/tables.ts'

type Tables = {
  'people.person': { id: string; email: string | null; name: string; made_at: Instant }
  'people.role': {
    partnership_id: string
    person_id: string
    role: Role
    group_id: string | null
    given_at: Instant
    ended_at: Instant | null
  }
  'people.invitation': { partnership_id: string; accepted_at: Instant | null; withdrawn_at: Instant | null }
  'people.partner_group': { partnership_id: string; id: string; name: string }
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

/** Withdraws every invitation that is open in the partnership of this scope: somebody else offered it, elsewhere. */
export const endEveryInvitation = async (tx: Write, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.invitation')
    .set({ withdrawn_at: at })
    .where('partnership_id', '=', ownPartnership(tx))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
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

/** Somebody whose role ended when the partnership came in. */
export type CameWith = {
  readonly person: Id<'person'>
  readonly name: string
  readonly role: Role
  readonly group?: string
}

/** Whoever had a role until that moment in the partnership of this scope, by name. */
export const rolesUntil = async (tx: Read, at: Instant): Promise<readonly CameWith[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.role as r')
    .innerJoin('people.person as p', 'p.id', 'r.person_id')
    .leftJoin('people.partner_group as g', join =>
      join.onRef('g.partnership_id', '=', 'r.partnership_id').onRef('g.id', '=', 'r.group_id'),
    )
    .select(['p.id', 'p.name', 'r.role', 'g.name as group_name'])
    .where('r.partnership_id', '=', ownPartnership(tx))
    .where('r.ended_at', '=', at)
    .orderBy('p.name')
    .orderBy('r.given_at')
    .orderBy('p.id')
    .orderBy('r.role')
    .execute()
  return rows.map(({ id, name, role, group_name }) => ({
    ...{ person: id, name, role },
    ...(group_name === null ? {} : { group: group_name }),
  }))
}

/**
 * Withdraws every permission that was asked or granted in the partnership of this scope: it was for the readers of one
 * programme, and is not for those of another.
 */
export const endEveryPermission = async (tx: Write, by: Pick<Person, 'id' | 'name'>, at: Instant): Promise<void> => {
  await sql`
    insert into people.permission_withdrawal
      (partnership_id, permission_id, reason, by_programme, withdrawn_by, withdrawer_name, withdrawn_at)
    select p.partnership_id, p.id, ${'It was for the programme that the partnership came from.'}, false, ${by.id}::uuid, ${by.name}, ${at}::timestamptz
    from people.permission p
    where p.partnership_id = plumbing.scoped_partnership() and not exists (
      select from people.permission_withdrawal w
      where w.partnership_id = p.partnership_id and w.permission_id = p.id)`.execute(tx.over<Tables>())
}
