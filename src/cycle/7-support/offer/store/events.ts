import { inLine, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import type { CalendarDay, Day, Id, Instant } from '#ground'
import { eventDays } from '../calendar.ts'
import type { Count, Event, EventKind, EventSaid, Notice } from '../event.ts'
import { ownProgramme } from '../scope.ts'

type Row = {
  programme_id: string
  id: string
  kind: EventKind
  title: string
  about: string
  begins: Day
  ends: Day
  starts_at: string
  ends_at: string
  place: string
  link: string
  host: string
  speakers: string
  helps: readonly string[]
  places: number | null
  sign_up_by: Day | null
  opened_at: Instant | null
  held_at: Instant | null
  cancelled_at: Instant | null
  cancelled_because: string | null
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
}

type Tables = {
  'support.event': Row
  'support.event_count': { programme_id: string; event_id: string; confirmed: number; waiting: number }
  'support.event_notice': {
    programme_id: string
    event_id: string
    id: string
    kind: Notice['kind']
    words: string
    at: Instant
    by_name: string
  }
}

type Fact = { readonly at: Instant; readonly by: Recorder }

const eventFrom = (row: Row & { confirmed: number | null; waiting: number | null }): Event => ({
  ...{ id: row.id, programme: row.programme_id, kind: row.kind, title: row.title, about: row.about },
  ...{ begins: row.begins, ends: row.ends, startsAt: row.starts_at, endsAt: row.ends_at },
  ...{ place: row.place, link: row.link, host: row.host, speakers: row.speakers, helps: row.helps },
  ...(row.places === null ? {} : { places: row.places }),
  ...(row.sign_up_by === null ? {} : { signUpBy: row.sign_up_by }),
  ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
  ...(row.held_at === null ? {} : { heldAt: row.held_at }),
  ...(row.cancelled_at === null ? {} : { cancelled: { at: row.cancelled_at, because: row.cancelled_because ?? '' } }),
  count: { confirmed: row.confirmed ?? 0, waiting: row.waiting ?? 0 },
  ...{ version: row.version, changedAt: row.changed_at, changedBy: row.changed_by_name },
})

const eventRows = (tx: Read) =>
  tx
    .over<Tables>()
    .selectFrom('support.event as e')
    .leftJoin('support.event_count as c', join =>
      join.onRef('c.programme_id', '=', 'e.programme_id').onRef('c.event_id', '=', 'e.id'),
    )
    .selectAll('e')
    .select(['c.confirmed', 'c.waiting'])

/** The events of the catalogue in this scope (a desk's, or a partnership's programme), by day, cancelled ones among them. */
export const eventsOf = async (tx: Read): Promise<readonly Event[]> =>
  (await eventRows(tx).orderBy('e.begins').orderBy('e.starts_at').orderBy('e.id').execute()).map(eventFrom)

/** The events of the programme of this scope as days of its calendar; `own` is the programme's address. */
export const offerDays = async (tx: Read, _programme: Id<'programme'>, own: string): Promise<readonly CalendarDay[]> =>
  eventDays(await eventsOf(tx), { address: `${own}/offer` })

/** One event of the catalogue in this scope. */
export const eventOf = async (tx: Read, id: Id<'event'>): Promise<Event | undefined> => {
  const row = await eventRows(tx).where('e.id', '=', id).executeTakeFirst()
  return row && eventFrom(row)
}

/** Holds the places of an event: whoever gives or asks for any does so one after the other. */
export const holdCount = async (tx: Write, id: Id<'event'>): Promise<void> => {
  await inLine(tx, 'support.event_count', { event_id: id })
}

/** Changes how many places are confirmed and waited for. Hold them first. */
export const addToCount = async (tx: Write, id: Id<'event'>, { confirmed, waiting }: Count): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('support.event_count')
    .set(set => ({ confirmed: set('confirmed', '+', confirmed), waiting: set('waiting', '+', waiting) }))
    .where('event_id', '=', id)
    .execute()
}

const saidColumns = (said: EventSaid) => ({
  ...{ kind: said.kind, title: said.title, about: said.about, begins: said.begins, ends: said.ends },
  ...{ starts_at: said.startsAt, ends_at: said.endsAt, place: said.place, link: said.link, host: said.host },
  ...{ speakers: said.speakers, helps: said.helps, places: said.places ?? null, sign_up_by: said.signUpBy ?? null },
})
const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export const keepEvent = async (tx: Write, id: Id<'event'>, said: EventSaid, fact: Fact): Promise<void> => {
  const programme_id = ownProgramme(tx)
  const nothingYet = { opened_at: null, held_at: null, cancelled_at: null, cancelled_because: null }
  await tx
    .over<Tables>()
    .insertInto('support.event')
    .values({ programme_id, id, version: 1, ...nothingYet, ...saidColumns(said), ...factColumns(fact) })
    .execute()
  await tx
    .over<Tables>()
    .insertInto('support.event_count')
    .values({ programme_id, event_id: id, confirmed: 0, waiting: 0 })
    .execute()
}

/** What is recorded of an event beside its facts. */
export type EventFact = 'opened' | 'held' | 'not-held' | { readonly cancelledBecause: string }

const recorded = (what: EventFact, at: Instant) => {
  if (typeof what === 'object') return { cancelled_at: at, cancelled_because: what.cancelledBecause }
  return what === 'opened' ? { opened_at: at } : { held_at: what === 'held' ? at : null }
}

/** Says an event anew, or records that it was opened, held or cancelled. */
export const changeEvent = async (
  tx: Write,
  id: Id<'event'>,
  change: { readonly said: EventSaid } | { readonly records: EventFact },
  fact: Fact,
): Promise<void> => {
  const changed = 'said' in change ? saidColumns(change.said) : recorded(change.records, fact.at)
  await tx
    .over<Tables>()
    .updateTable('support.event')
    .set(set => ({ ...changed, version: set('version', '+', 1), ...factColumns(fact) }))
    .where('programme_id', '=', ownProgramme(tx))
    .where('id', '=', id)
    .execute()
}

export const keepNotice = async (tx: Write, event: Id<'event'>, { id, kind, words, at, by }: Notice): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('support.event_notice')
    .values({ programme_id: ownProgramme(tx), event_id: event, id, kind, words, at, by_name: by })
    .execute()
}

/** What was told to those put down, the newest first. */
export const noticesOf = async (tx: Read, event: Id<'event'>): Promise<readonly Notice[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.event_notice')
    .selectAll()
    .where('event_id', '=', event)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, kind, words, at, by_name }) => ({ id, kind, words, at, by: by_name }))
}
