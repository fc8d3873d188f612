import type { Day, Id } from '#ground'
import { daysOf } from './calendar.ts'
import { sayTimes, type Event } from './event.ts'
import type { Attendance } from './places.ts'

/** A day of an event that somebody is put down for. */
export type OfferDue = {
  /** Stays the same for ever. */
  readonly id: string
  readonly what: string
  readonly note?: string
  /** Below the partnership's address. */
  readonly path: string
  readonly day: Day
}

/** The days, from today on, of the events that one person is put down for. */
export const offerDueFrom = (
  attendances: readonly Attendance[],
  events: readonly Event[],
  person: Id<'person'>,
  today: Day,
): readonly OfferDue[] =>
  attendances.flatMap(({ event: id, places }) => {
    const [place] = places.filter(each => each.person === person && each.askedAt !== undefined)
    const event = events.find(each => each.id === id)
    if (place === undefined || event === undefined || event.cancelled !== undefined) return []
    const note = [sayTimes(event), event.place].filter(words => words !== '').join(', ')
    const what = place.confirmedAt === undefined ? `${event.title} (on the waiting list)` : event.title
    return daysOf(event).flatMap((day, at) =>
      day < today
        ? []
        : [
            {
              ...{ id: `event-${id}${at === 0 ? '' : `-${at + 1}`}`, what, path: `/offer/events/${id}`, day },
              ...(note === '' ? {} : { note }),
            },
          ],
    )
  })
