import type { Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import { isOfProgramme, type Role } from '../../access/role.ts'
import { type Tables, ownPartnership } from './tables.ts'

export type KeptRole = {
  readonly id: Id<'role'>
  readonly person: Id<'person'>
  readonly role: Role
  readonly group?: Id<'group'>
  readonly organisation?: Id<'organisation'>
  readonly at: Instant
  readonly by?: Id<'person'>
  readonly startsOn?: Day
  readonly endsOn?: Day
}

export const keepRole = async (tx: Write, partnership: Id<'partnership'>, role: KeptRole): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.role')
    .values(row => ({
      partnership_id: partnership,
      id: role.id,
      person_id: role.person,
      role: role.role,
      programme_id: isOfProgramme(role.role)
        ? row.selectFrom('people.partnership').select('programme_id').where('id', '=', partnership)
        : null,
      group_id: role.group ?? null,
      organisation_id: role.organisation ?? null,
      given_at: role.at,
      given_by: role.by ?? null,
      starts_on: role.startsOn ?? null,
      ends_on: role.endsOn ?? null,
      ended_at: null,
      ended_by: null,
    }))
    .execute()
}

export const endRole = async (tx: Write, id: Id<'role'>, at: Instant, by: Id<'person'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends the champion's role, whoever holds it; signed facts keep their name. */
export const endChampion = async (tx: Write, at: Instant, by: Id<'person'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: by })
    .where('role', '=', 'champion')
    .where('partnership_id', '=', ownPartnership(tx))
    .where('ended_at', 'is', null)
    .execute()
}
