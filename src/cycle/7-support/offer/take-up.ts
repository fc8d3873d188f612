import { sayDay, type Day, type Id } from '#ground'
import { elementKinds, type ElementKind } from './element.ts'
import { eventKinds, sayDays } from './event.ts'
import { sayTally, tallyOf, type Attendance, type Serves } from './places.ts'

/** An element that the partnership took up. */
export type ElementTaken = {
  readonly element: Id<'element'>
  /** As it was called then. */
  readonly name: string
  readonly kind: ElementKind
  readonly since: Day
  readonly until?: Day
  readonly purpose: string
  readonly serves?: Serves
  readonly version: number
  readonly changedBy: string
}

/** One thing of the universal offer that the partnership took up, as its support agreement lists it (001:3.1). */
export type TakeUp = {
  readonly kind: 'element' | 'event'
  readonly id: Id
  readonly name: string
  /** What kind of element or event it is, in words. */
  readonly what: string
  /** Since when, or the first day. */
  readonly day: Day
  /** Until when, or the last day. */
  readonly lastDay?: Day
  /** The same in words: `since 3 March 2026`, `14 January 2027 to 15 January 2027`. */
  readonly when: string
  readonly purpose: string
  readonly serves?: Serves
  /** Who attends or attended; an element has nobody. */
  readonly who?: { readonly names: readonly string[] } | { readonly number: number }
  /** `in use`, `3 places, 1 more on the waiting list`, `3 came`. */
  readonly stands: string
}

const ofElement = (taken: ElementTaken): TakeUp => {
  const { element, name, kind, since, until, purpose, serves } = taken
  return {
    ...{ kind: 'element', id: element, name, what: elementKinds[kind], day: since, purpose },
    ...(until === undefined ? {} : { lastDay: until }),
    when: until === undefined ? `since ${sayDay(since)}` : `${sayDay(since)} to ${sayDay(until)}`,
    ...(serves === undefined ? {} : { serves }),
    stands: until === undefined ? 'in use' : 'ended',
  }
}

const whoOf = ({ counted, places }: Attendance): NonNullable<TakeUp['who']> => {
  const { asked, came } = tallyOf(places)
  if (counted === 'number') return { number: came ?? asked }
  return { names: places.filter(place => came === undefined || place.came === true).map(({ name }) => name) }
}

const ofEvent = (attendance: Attendance): TakeUp => {
  const { event, title, kind, begins, ends, purpose, serves, places } = attendance
  return {
    ...{ kind: 'event', id: event, name: title, what: eventKinds[kind], day: begins, lastDay: ends, purpose },
    ...{ when: sayDays(attendance), who: whoOf(attendance), stands: sayTally(tallyOf(places)) },
    ...(serves === undefined ? {} : { serves }),
  }
}

/** Everything that was taken up, by its day. Events at which nobody holds a place any more are left out. */
export const takeUpFrom = (elements: readonly ElementTaken[], attendances: readonly Attendance[]): readonly TakeUp[] =>
  [...elements.map(ofElement), ...attendances.filter(({ places }) => places.length > 0).map(ofEvent)].toSorted(
    (one, other) => one.day.localeCompare(other.day) || one.name.localeCompare(other.name, 'en'),
  )
