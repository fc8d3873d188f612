import { dayAfter, type CalendarDay, type Day } from '#ground'
import { sayTimes, type Event } from '#support'
import type { Session } from './session.ts'

const timesOf = ({ startsAt, endsAt }: Session): Pick<CalendarDay, 'times'> =>
  startsAt === '' ? {} : { times: { from: startsAt, ...(endsAt === '' ? {} : { until: endsAt }) } }

/** Every day of an event, then each session on its day, from the time at which it starts; the same ids for ever. `address` is where the event is read. */
export const programmeDays = (event: Event, sessions: readonly Session[], address: string): readonly CalendarDay[] => {
  if (event.cancelled !== undefined) return []
  const days: Day[] = []
  for (let day = event.begins; day <= event.ends; day = dayAfter(day, 1)) days.push(day)
  return [
    ...days.map((day, at) => ({
      // As the file of the whole offer calls it, so that a calendar with both shows it once.
      id: `event-${event.id}${at === 0 ? '' : `-${at + 1}`}@stocktake`,
      ...{ day, title: event.title, href: address, place: event.place },
      words: [sayTimes(event), event.link].filter(words => words !== '').join(', '),
    })),
    ...sessions.map(session => ({
      id: `session-${session.id}@stocktake`,
      ...{ day: session.day, title: `${event.title}: ${session.title}`, href: address },
      place: session.place === '' ? event.place : session.place,
      ...timesOf(session),
      words: [sayTimes(session), session.link, session.speaker].filter(words => words !== '').join(', '),
    })),
  ]
}
