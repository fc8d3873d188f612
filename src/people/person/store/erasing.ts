import { inLine, sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import { forgetWeekly } from '../../week/store.ts'
import { addressKey } from '../address.ts'
import type { Alone } from '../erasure.ts'

type Ending = { person_id: string; ended_at: Instant | null }
type Offered = { email: string; accepted_at: Instant | null; withdrawn_at: Instant | null }
type Tables = {
  'people.person': { id: string; email: string | null; erased_at: Instant | null }
  'people.visit': { person_id: string }
  'people.link': { email_key: string | null }
  'people.programme': { id: string; name: string }
  'people.staff': Ending & { programme_id: string; role: string }
  'people.role': Ending & { ended_by: string | null }
  'people.invitation': Offered
  'people.staff_invitation': Offered
}

/**
 * Says for the rest of this transaction whose address is to go. It opens, to this transaction and no other, the rows
 * in which that address stands, the person's own roles and parts, and who else administers their programmes.
 * @returns the address as it is found by; '' where there is none.
 */
export const beginLeaving = async (tx: Read, person: Id<'person'>): Promise<string> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.person')
    .select('email')
    .where('id', '=', person)
    .executeTakeFirst()
  const key = addressKey(row?.email ?? '')
  await sql`select set_config('app.leaving', ${key}, true)`.execute(tx.over())
  return key
}

const ownPart = (person: Id<'person'>) => ({ person_id: person, role: 'programme-admin' }) as const

/**
 * Holds the programmes that the person administers until the end of the transaction: of two administrators who leave, or
 * end each other's parts, the second counts again once the first is through.
 */
export const holdProgrammes = async (tx: Write, person: Id<'person'>): Promise<void> => {
  const own = await tx
    .over<Tables>()
    .selectFrom('people.staff')
    .select('programme_id')
    .where(part => part.and(ownPart(person)))
    .where('ended_at', 'is', null)
    .orderBy('programme_id')
    .execute()
  for (const { programme_id: id } of own) await inLine(tx, 'people.programme', { id })
}

/** The programmes that nobody but the person administers. Asked after `beginLeaving`. */
export const administeredAlone = (tx: Read, person: Id<'person'>): Promise<readonly Alone[]> =>
  tx
    .over<Tables>()
    .selectFrom('people.programme as p')
    .select(['p.id', 'p.name'])
    .where(programme =>
      programme.exists(
        programme
          .selectFrom('people.staff as s')
          .select('s.person_id')
          .whereRef('s.programme_id', '=', 'p.id')
          .where(part => part.and({ 's.person_id': person, 's.role': 'programme-admin' }))
          .where('s.ended_at', 'is', null),
      ),
    )
    .where(programme =>
      programme.not(
        programme.exists(
          programme
            .selectFrom('people.staff as s')
            .select('s.person_id')
            .whereRef('s.programme_id', '=', 'p.id')
            .where('s.person_id', '<>', person)
            .where('s.role', '=', 'programme-admin')
            .where('s.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('p.name')
    .execute()

/** Ends every role and every part of the person, everywhere. */
export const endEverything = async (tx: Write, person: Id<'person'>, at: Instant): Promise<void> => {
  const tables = tx.over<Tables>()
  await tables
    .updateTable('people.role')
    .set({ ended_at: at, ended_by: person })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await tables
    .updateTable('people.staff')
    .set({ ended_at: at })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute()
}

/** Takes the address out of every invitation, open ones are withdrawn, and removes what was typed at signing in. */
export const forgetAddress = async (tx: Write, address: string, at: Instant): Promise<void> => {
  const tables = tx.over<Tables>()
  for (const table of ['people.invitation', 'people.staff_invitation'] as const) {
    const isTheirs = sql<boolean>`lower(email collate "C") = ${address}`
    await tables
      .updateTable(table)
      .set({ email: '', withdrawn_at: at })
      .where(isTheirs)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute()
    await tables.updateTable(table).set({ email: '' }).where(isTheirs).execute()
  }
  await tables.deleteFrom('people.link').where('email_key', '=', address).execute()
}

/**
 * Erases a person: their address and every visit go, and nobody can sign in as them; the tables of other rooms take the
 * address out of themselves. The name stays where it was signed, because a record of who agreed what is the partnership's.
 */
export const erase = async (tx: Write, person: Id<'person'>, at: Instant): Promise<void> => {
  const tables = tx.over<Tables>()
  await tables.updateTable('people.person').set({ email: null, erased_at: at }).where('id', '=', person).execute()
  await tables.deleteFrom('people.visit').where('person_id', '=', person).execute()
  await forgetWeekly(tx, person)
}
