import { inLine, type Read, type Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Person } from '../../access/person.ts'
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

/** Holds who is what in a partnership: of two roles that are given at once, the second is given as it stands after the first. */
export const holdRoles = async (tx: Write, partnership: Id<'partnership'>): Promise<void> => {
  await inLine(tx, 'people.partnership', { id: partnership })
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

/**
 * Ends the champion's role, whoever holds it; signed facts keep their name.
 * @returns the role that ended; nothing where there was no champion.
 */
export const endChampion = async (tx: Write, at: Instant, by: Id<'person'>): Promise<Id<'role'> | undefined> => {
  const ended = await tx
    .over<Tables>()
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: by })
    .where('role', '=', 'champion')
    .where('partnership_id', '=', ownPartnership(tx))
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended?.id
}

type Named = { readonly id: Id<'person'>; readonly name: string }

/** A role as it was given and perhaps ended. Who did so has a name where they belong to the partnership. */
export type RoleEver = {
  readonly person: Person
  readonly role: Role
  readonly givenBy?: Named
  readonly endedBy?: Named
}

/** The role with that id in the partnership of this scope, also one that has ended. */
export const roleEver = async (tx: Read, id: Id<'role'>): Promise<RoleEver | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.role as r')
    .innerJoin('people.person as p', 'p.id', 'r.person_id')
    .leftJoin('people.person as g', 'g.id', 'r.given_by')
    .leftJoin('people.person as e', 'e.id', 'r.ended_by')
    .select(['r.role', 'p.id', 'p.name', 'p.email', 'g.id as giver_id', 'g.name as giver'])
    .select(['e.id as ender_id', 'e.name as ender'])
    .where('r.partnership_id', '=', ownPartnership(tx))
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    person: { id: row.id, name: row.name, email: row.email ?? '' },
    role: row.role,
    ...(row.giver_id === null || row.giver === null ? {} : { givenBy: { id: row.giver_id, name: row.giver } }),
    ...(row.ender_id === null || row.ender === null ? {} : { endedBy: { id: row.ender_id, name: row.ender } }),
  }
}
