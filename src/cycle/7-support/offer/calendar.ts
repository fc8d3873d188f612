import { dayAfter, type CalendarDay, type Day } from '#ground'
import { sayTimes, type Event } from './event.ts'

/** Every day of an event. */
export const daysOf = ({ begins, ends }: Pick<Event, 'begins' | 'ends'>): readonly Day[] => {
  const days: Day[] = []
  for (let day = begins; day <= ends; day = dayAfter(day, 1)) days.push(day)
  return days
}

/** Events that are not cancelled, an entry for each day, under ids that stay. `address` is where the offer is read. */
export const eventDays = (
  events: readonly Event[],
  { from, address }: { readonly from?: Day; readonly address: string },
): readonly CalendarDay[] =>
  events
    .filter(({ cancelled, ends }) => cancelled === undefined && (from === undefined || ends >= from))
    .flatMap(event =>
      daysOf(event).map((day, at) => ({
        id: `event-${event.id}${at === 0 ? '' : `-${at + 1}`}@stocktake`,
        day,
        title: event.title,
        words: [sayTimes(event), event.place, event.link].filter(words => words !== '').join(', '),
        href: `${address}/events/${event.id}`,
      })),
    )
