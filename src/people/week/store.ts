import { sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import type { WeekMail } from './week.ts'

type Row = {
  person_id: string
  off_at: Instant | null
  stop_hash: string | null
  week: string | null
  claimed_at: Instant | null
  sent_at: Instant | null
}
type Tables = { 'people.weekly': Row }

/** Everybody who holds a role anywhere now, for the one job whose scope sees that. */
export const everybody = async (tx: Read): Promise<readonly Id<'person'>[]> => {
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from people.role where ended_at is null order by person_id`.execute(tx.over())
  return rows.map(row => row.person_id)
}

/** Whether the person of this scope gets the weekly mail, and what is known of the last one. */
export const weeklyOf = async (tx: Read, person: Id<'person'>): Promise<WeekMail & { readonly isOff: boolean }> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.weekly')
    .selectAll()
    .where('person_id', '=', person)
    .executeTakeFirst()
  return {
    isOff: row !== undefined && row.off_at !== null,
    ...(row?.week ? { week: row.week } : {}),
    ...(row?.claimed_at ? { claimedAt: row.claimed_at } : {}),
    ...(row?.sent_at ? { sentAt: row.sent_at } : {}),
  }
}

const empty = { off_at: null, stop_hash: null, week: null, claimed_at: null, sent_at: null }

/** Makes sure that the person has a row, and locks it: two jobs about one mail follow each other. */
export const lockWeekly = async (tx: Write, person: Id<'person'>): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.weekly')
    .values({ person_id: person, ...empty })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet({ person_id: person }))
    .execute()
}

export type WeeklyChange = Partial<{
  offAt: Instant | null
  stopHash: string
  week: string
  claimedAt: Instant | null
  sentAt: Instant | null
}>

const columns = (change: WeeklyChange) => ({
  ...(change.offAt === undefined ? {} : { off_at: change.offAt }),
  ...(change.stopHash === undefined ? {} : { stop_hash: change.stopHash }),
  ...(change.week === undefined ? {} : { week: change.week }),
  ...(change.claimedAt === undefined ? {} : { claimed_at: change.claimedAt }),
  ...(change.sentAt === undefined ? {} : { sent_at: change.sentAt }),
})

/** Changes what is kept of a person's weekly mail. */
export const changeWeekly = async (tx: Write, person: Id<'person'>, change: WeeklyChange): Promise<void> => {
  await lockWeekly(tx, person)
  await tx.over<Tables>().updateTable('people.weekly').set(columns(change)).where('person_id', '=', person).execute()
}

/** Whether the link with this hash stops somebody's mail, and whether it is stopped. */
export const weeklyByStop = async (tx: Read, hash: string): Promise<{ readonly isOff: boolean } | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('people.weekly')
    .select('off_at')
    .where('stop_hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? undefined : { isOff: row.off_at !== null }
}

/** Switches the weekly mail of whoever got this link off, or on with `null`. */
export const switchByStop = async (tx: Write, hash: string, offAt: Instant | null): Promise<void> => {
  await tx.over<Tables>().updateTable('people.weekly').set({ off_at: offAt }).where('stop_hash', '=', hash).execute()
}

/** Forgets the switch and the last mail of somebody who is erased. */
export const forgetWeekly = async (tx: Write, person: Id<'person'>): Promise<void> => {
  await tx.over<Tables>().deleteFrom('people.weekly').where('person_id', '=', person).execute()
}
