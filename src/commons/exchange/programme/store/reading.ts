import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import type { Reading } from '../session.ts'

type Row = {
  programme_id: string
  event_id: string
  id: string
  title: string
  source: string
  dated: Day | null
  link: string
  words: string
  added_at: Instant
  added_by: string
  adder_name: string
}
type Tables = { 'exchange.reading': Row }

/** What there is to read for an event, the newest first. */
export const readingOf = async (tx: Read, event: Id<'event'>): Promise<readonly Reading[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.reading')
    .selectAll()
    .where('event_id', '=', event)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, event: row.event_id, title: row.title, source: row.source, link: row.link, words: row.words },
    ...(row.dated === null ? {} : { dated: row.dated }),
    ...{ addedAt: row.added_at, addedBy: { id: row.added_by, name: row.adder_name } },
  }))
}

/** `programme` is the one whose event it is. */
export const keepReading = async (tx: Write, programme: Id<'programme'>, reading: Reading): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.reading')
    .values({
      ...{ programme_id: programme, event_id: reading.event, id: reading.id, title: reading.title },
      ...{ source: reading.source, dated: reading.dated ?? null, link: reading.link, words: reading.words },
      ...{ added_at: reading.addedAt, added_by: reading.addedBy.id, adder_name: reading.addedBy.name },
    })
    .execute()
}

/** Takes out what somebody added; the desk anything, a member their own. */
export const dropReading = async (tx: Write, id: Id<'reading'>): Promise<void> => {
  await tx.over<Tables>().deleteFrom('exchange.reading').where('id', '=', id).execute()
}
