import { sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import type { StaffRole } from '../staff/staff.ts'
import { weeklyOf } from '../week/store.ts'
import type { OwnData } from './own-data.ts'

type Tables = {
  'people.person': { id: string; email: string | null; name: string; made_at: Instant; erased_at: Instant | null }
  'people.visit': {
    token_hash: string
    person_id: string
    started_at: Instant
    seen_at: Instant
    ended_at: Instant | null
  }
}

/** Everything that we hold of the person of this scope. */
export const ownDataOf = async (tx: Read, person: Id<'person'>): Promise<OwnData | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.person')
    .selectAll()
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const visits = await tx
    .over<Tables>()
    .selectFrom('people.visit')
    .select(['started_at', 'seen_at', 'ended_at'])
    .where('person_id', '=', person)
    .orderBy('started_at', 'desc')
    .limit(200)
    .execute()
  return {
    name: row.name,
    email: row.email ?? '',
    since: row.made_at,
    weeklyMail: (await weeklyOf(tx, person)).isOff ? 'off' : 'on',
    roles: await rolesEver(tx, person),
    parts: await partsEver(tx, person),
    visits: visits.map(visit => ({
      from: visit.started_at,
      lastSeen: visit.seen_at,
      ...(visit.ended_at === null ? {} : { until: visit.ended_at }),
    })),
  }
}

/** From when to when something was held; open while it is. */
const spanOf = ({ given_at, ended_at }: { given_at: Instant; ended_at: Instant | null }) => ({
  from: given_at,
  ...(ended_at === null ? {} : { until: ended_at }),
})

type RoleRow = { partnership: string | null; role: string; given_at: Instant; ended_at: Instant | null }

/** Every role ever held. A partnership that the person has left names itself only to those in it. */
const rolesEver = async (tx: Read, person: Id<'person'>): Promise<OwnData['roles']> => {
  const { rows } = await sql<RoleRow>`
    select p.name as partnership, r.role, r.given_at, r.ended_at
    from people.role r left join people.partnership p on p.id = r.partnership_id
    where r.person_id = ${person} order by r.given_at, r.id`.execute(tx.over<Tables>())
  return rows.map(row => ({
    partnership: row.partnership ?? 'A partnership that you have left',
    role: row.role,
    ...spanOf(row),
  }))
}

type PartRow = { programme: string | null; role: StaffRole; given_at: Instant; ended_at: Instant | null }

/** Every part ever held in the staff of a programme, which names itself as long as its people or staff may see it. */
const partsEver = async (tx: Read, person: Id<'person'>): Promise<OwnData['parts']> => {
  const { rows } = await sql<PartRow>`
    select p.name as programme, s.role, s.given_at, s.ended_at
    from people.staff s left join people.programme p on p.id = s.programme_id
    where s.person_id = ${person} order by s.given_at, s.id`.execute(tx.over<Tables>())
  return rows.map(row => ({
    programme: row.programme ?? 'A programme',
    role: row.role,
    ...spanOf(row),
  }))
}

export const rename = async (tx: Write, person: Id<'person'>, name: string): Promise<void> => {
  await tx.over<Tables>().updateTable('people.person').set({ name }).where('id', '=', person).execute()
}

/** Whether the person is the champion of a partnership now: they hand over before they are erased. */
export const isChampionSomewhere = async (tx: Read, person: Id<'person'>): Promise<boolean> => {
  const { rows } = await sql<{ one: boolean }>`
    select true as one from people.role
    where person_id = ${person} and role = 'champion' and ended_at is null limit 1`.execute(tx.over<Tables>())
  return rows.length > 0
}
