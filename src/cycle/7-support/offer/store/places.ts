import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import { offerDueFrom, type OfferDue } from '../due.ts'
import type { EventKind } from '../event.ts'
import type { Attendance, Came, Going, Place, Serves } from '../places.ts'
import { eventsOf } from './events.ts'

type Row = {
  partnership_id: string
  event_id: string
  title: string
  kind: EventKind
  begins: Day
  ends: Day
  counted: Attendance['counted']
  shows_names: boolean
  purpose: string
  serves_kind: Serves['kind'] | null
  serves_id: string | null
  serves_words: string
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
}

type PlaceRow = {
  partnership_id: string
  id: string
  event_id: string
  name: string
  person_id: string | null
  asked_at: Instant | null
  confirmed_at: Instant | null
  given_up_at: Instant | null
  came: boolean | null
}

type Tables = { 'support.attendance': Row; 'support.place': PlaceRow }

type Fact = { readonly at: Instant; readonly by: Recorder }

const placeFrom = (row: PlaceRow): Place => ({
  ...{ id: row.id, name: row.name },
  ...(row.person_id === null ? {} : { person: row.person_id }),
  ...(row.asked_at === null ? {} : { askedAt: row.asked_at }),
  ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
  ...(row.came === null ? {} : { came: row.came }),
})

const attendanceFrom = (row: Row, places: readonly PlaceRow[]): Attendance => ({
  ...{ event: row.event_id, title: row.title, kind: row.kind, begins: row.begins, ends: row.ends },
  ...{ counted: row.counted, showsNames: row.shows_names, purpose: row.purpose },
  ...(row.serves_kind === null || row.serves_id === null
    ? {}
    : { serves: { kind: row.serves_kind, id: row.serves_id, words: row.serves_words } }),
  places: places.filter(({ event_id }) => event_id === row.event_id).map(placeFrom),
  ...{ version: row.version, changedBy: { id: row.changed_by, name: row.changed_by_name } },
})

/** A partnership at all its events, or at one: for whoever acts in its scope, and for the job that passes places on. */
export const attendancesWhere = async (
  tx: Read,
  partnership: Id<'partnership'>,
  event?: Id<'event'>,
): Promise<readonly Attendance[]> => {
  const one = event === undefined ? {} : { event_id: event }
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.attendance')
    .selectAll()
    .where(where => where.and({ partnership_id: partnership, ...one }))
    .orderBy('begins')
    .orderBy('event_id')
    .execute()
  const places = await tx
    .over<Tables>()
    .selectFrom('support.place')
    .selectAll()
    .where(where => where.and({ partnership_id: partnership, ...one }))
    .where('given_up_at', 'is', null)
    // Whoever came without having been put down stands last.
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(row => attendanceFrom(row, places))
}

/** The events at which the partnership of this scope is or was, by day. */
export const attendancesOf = (tx: Read): Promise<readonly Attendance[]> => attendancesWhere(tx, partnershipIn(tx))

/** The partnership of this scope at one event. */
export const attendanceOf = async (tx: Read, event: Id<'event'>): Promise<Attendance | undefined> =>
  (await attendancesWhere(tx, partnershipIn(tx), event))[0]

/** The days of the events that somebody of the partnership of this scope is put down for, from today on. */
export const offerDueOf = async (tx: Read, person: Id<'person'>, today: Day): Promise<readonly OfferDue[]> => {
  const attendances = await attendancesOf(tx)
  return attendances.length === 0 ? [] : offerDueFrom(attendances, await eventsOf(tx), person, today)
}

/** What is said of a partnership at an event, apart from its places. */
export type AttendanceSaid = Omit<Attendance, 'places' | 'changedBy'>

export const keepAttendance = async (tx: Write, said: AttendanceSaid, { at, by }: Fact): Promise<void> => {
  const { serves } = said
  const columns = {
    ...{ title: said.title, kind: said.kind, begins: said.begins, ends: said.ends },
    ...{ counted: said.counted, shows_names: said.showsNames, purpose: said.purpose, version: said.version },
    ...{ serves_kind: serves?.kind ?? null, serves_id: serves?.id ?? null, serves_words: serves?.words ?? '' },
    ...{ changed_at: at, changed_by: by.id, changed_by_name: by.name },
  }
  await tx
    .over<Tables>()
    .insertInto('support.attendance')
    .values({ partnership_id: partnershipIn(tx), event_id: said.event, ...columns })
    .onConflict(conflict => conflict.columns(['partnership_id', 'event_id']).doUpdateSet(columns))
    .execute()
}

/** A place that somebody asks for, or in which somebody came who was not put down. */
export type NewPlace = Going & Pick<PlaceRow, 'id'> & { readonly isConfirmed: boolean; readonly came?: true }

export const keepPlaces = async (
  tx: Write,
  event: Id<'event'>,
  places: readonly NewPlace[],
  at: Instant,
): Promise<void> => {
  if (places.length === 0) return
  await tx
    .over<Tables>()
    .insertInto('support.place')
    .values(
      places.map(({ id, name, person, isConfirmed, came }) => ({
        ...{ partnership_id: partnershipIn(tx), id, event_id: event, name, person_id: person ?? null },
        ...{ asked_at: came === true ? null : at, confirmed_at: isConfirmed ? at : null },
        ...{ given_up_at: null, came: came ?? null },
      })),
    )
    .execute()
}

/** What becomes of a place that stands. */
export type PlaceChange = { readonly going: Going } | { readonly givenUpAt: Instant } | { readonly came: boolean }

const columnsOf = (change: PlaceChange) => {
  if ('going' in change) return { name: change.going.name, person_id: change.going.person ?? null }
  return 'came' in change ? { came: change.came } : { given_up_at: change.givenUpAt }
}

export const changePlace = async (tx: Write, id: Id<'place'>, change: PlaceChange): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('support.place')
    .set(columnsOf(change))
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}

/** Takes out those who were said to have come without having been put down, before it is said anew. */
export const dropBesides = async (tx: Write, event: Id<'event'>): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('support.place')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('event_id', '=', event)
    .where('asked_at', 'is', null)
    .execute()
}

/** Puts on record who came. */
export const keepCame = async (tx: Write, { places }: Pick<Came, 'places'>): Promise<void> => {
  for (const [id, came] of places) await changePlace(tx, id, { came })
}
