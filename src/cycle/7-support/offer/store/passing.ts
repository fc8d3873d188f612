import type { Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Event } from '../event.ts'
import { shownNames, tallyOf } from '../places.ts'
import { attendancesWhere } from './places.ts'
import { dropTake, keepTake } from './take.ts'

type Tables = {
  'support.attendance': { partnership_id: string; event_id: string; title: string; begins: Day; ends: Day }
  'support.place': {
    partnership_id: string
    id: string
    event_id: string
    asked_at: Instant | null
    confirmed_at: Instant | null
    given_up_at: Instant | null
  }
}

/** Writes anew what the programme may know of a partnership at an event. */
export const retell = async (tx: Write, partnership: Id<'partnership'>, event: Id<'event'>): Promise<void> => {
  const [attendance] = await attendancesWhere(tx, partnership, event)
  if (attendance === undefined) return
  const { title, begins, ends, places } = attendance
  if (places.length === 0) return dropTake(tx, partnership, { kind: 'event', of: event })
  const known = { kind: 'event', of: event, name: title, begins, ends } as const
  return keepTake(tx, partnership, { ...known, tally: tallyOf(places), names: shownNames(attendance) })
}

/** Brings the copy of an event's title and days in line with the event, for one partnership. */
export const alignAttendance = async (
  tx: Write,
  { id, title, begins, ends }: Pick<Event, 'id' | 'title' | 'begins' | 'ends'>,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('support.attendance')
    .set({ title, begins, ends })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('event_id', '=', id)
    .execute()
  await retell(tx, partnershipIn(tx), id)
}

/** Whoever waits for a place at an event, over all partnerships, longest first. For the job that passes places on. */
export const waitingOf = async (
  tx: Write,
  event: Id<'event'>,
): Promise<readonly { readonly partnership: Id<'partnership'>; readonly place: Id<'place'> }[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.place')
    .select(['partnership_id', 'id'])
    .where('event_id', '=', event)
    .where('given_up_at', 'is', null)
    .where('asked_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ partnership: row.partnership_id, place: row.id }))
}

/** Gives a waiting place of any partnership. For the job that passes places on. */
export const confirmPlace = async (
  tx: Write,
  { partnership, place }: { readonly partnership: Id<'partnership'>; readonly place: Id<'place'> },
  at: Instant,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('support.place')
    .set({ confirmed_at: at })
    .where('partnership_id', '=', partnership)
    .where('id', '=', place)
    .execute()
}
