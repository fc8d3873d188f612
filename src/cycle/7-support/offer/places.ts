import { no, sayCount, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import { freePlaces, lastSignUp, type Event, type EventKind } from './event.ts'

/** Somebody who goes, or is to go: somebody of the partnership, or a name that was typed. */
export type Going = { readonly name: string; readonly person?: Id<'person'> }

/** One place of a partnership at an event; without a name where it is only a number. */
export type Place = Going & {
  readonly id: Id<'place'>
  /** Absent for somebody who came without having been put down. */
  readonly askedAt?: Instant
  readonly confirmedAt?: Instant
  /** Absent until somebody has said who came. */
  readonly came?: boolean
}

/** What a place or an element serves, of the partnership's own plans. */
export type Serves = { readonly kind: 'priority' | 'outcome'; readonly id: Id; readonly words: string }

/** A partnership at an event. */
export type Attendance = {
  readonly event: Id<'event'>
  readonly title: string
  readonly kind: EventKind
  readonly begins: Day
  readonly ends: Day
  readonly counted: 'names' | 'number'
  /** The programme may read the names. */
  readonly showsNames: boolean
  readonly purpose: string
  readonly serves?: Serves
  /** Those that stand, in the order of asking. */
  readonly places: readonly Place[]
  readonly version: number
  /** Who put people down last. */
  readonly changedBy: { readonly id: Id<'person'>; readonly name: string }
}

/** By names, or by a number alone. */
export type Wanted =
  | { readonly counted: 'names'; readonly people: readonly Going[] }
  | { readonly counted: 'number'; readonly number: number }

/** The most that one partnership can put down. */
export const mostPlaces = 200

/** What has to happen to the places so that they are what is wanted. */
export type Replanned = {
  readonly renamed: readonly (Going & Pick<Place, 'id'>)[]
  readonly added: readonly Going[]
  readonly givenUp: readonly Place[]
}

const isSame = (one: Going, other: Going): boolean =>
  one.person === undefined && other.person === undefined
    ? one.name.trim().toLocaleLowerCase('en') === other.name.trim().toLocaleLowerCase('en')
    : one.person === other.person

/** Confirmed places first, then those that wait, each in the order of asking. */
const heldFirst = (places: readonly Place[]): readonly Place[] =>
  places.toSorted((one, other) => Number(one.confirmedAt === undefined) - Number(other.confirmedAt === undefined))

const named = (places: readonly Place[], people: readonly Going[]): Replanned => {
  const stays = places.filter(place => people.some(each => isSame(each, place)))
  const fresh = people.filter(each => !places.some(place => isSame(each, place)))
  // A place belongs to the partnership: somebody else may go instead, and the place stays confirmed.
  const open = heldFirst(places.filter(place => !stays.includes(place)))
  return {
    renamed: open.slice(0, fresh.length).map(({ id }, at) => ({ name: '', ...fresh[at], id })),
    added: fresh.slice(open.length),
    givenUp: open.slice(fresh.length),
  }
}

const numbered = (places: readonly Place[], number: number): Replanned => {
  const held = heldFirst(places)
  const kept = held.slice(0, number)
  return {
    renamed: kept.filter(({ name }) => name !== '').map(({ id }) => ({ id, name: '' })),
    added: Array.from({ length: Math.max(0, number - places.length) }, () => ({ name: '' })),
    givenUp: held.slice(number),
  }
}

/** How the places that stand become what is wanted: those that wait are given up before those that are confirmed. */
export const replan = (places: readonly Place[], wanted: Wanted): Replanned =>
  wanted.counted === 'names' ? named(places, wanted.people) : numbered(places, wanted.number)

export type PlaceRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** Sign-up has not begun. */
  | { readonly kind: 'not-open' }
  | { readonly kind: 'sign-up-over'; readonly by: Day }
  | { readonly kind: 'held' }
  | { readonly kind: 'cancelled' }
  /** It has begun: now it is said who came. */
  | { readonly kind: 'begun'; readonly begins: Day }
  /** It has not begun: nobody can have come. */
  | { readonly kind: 'to-come'; readonly begins: Day }

/** Whether people may be put down. Fewer, or others, is possible until it begins; more only while sign-up is open. */
export const mayPutDown = (event: Event, today: Day, more: boolean): Decision<undefined, PlaceRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  if (event.heldAt !== undefined) return no({ kind: 'held' })
  if (event.openedAt === undefined) return no({ kind: 'not-open' })
  if (event.begins <= today && !more) return no({ kind: 'begun', begins: event.begins })
  if (lastSignUp(event) < today && more) return no({ kind: 'sign-up-over', by: lastSignUp(event) })
  return yes(undefined)
}

/** Whether it may be said who came: from its first day on. */
export const mayTellWhoCame = (
  event: Pick<Event, 'cancelled' | 'begins'>,
  today: Day,
): Decision<undefined, PlaceRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  return event.begins > today ? no({ kind: 'to-come', begins: event.begins }) : yes(undefined)
}

/** How many of so many new places are confirmed at once; the others wait. */
export const confirmedAtOnce = (event: Pick<Event, 'places' | 'count'>, added: number): number =>
  Math.min(added, freePlaces(event) ?? added)

/** How many of those who wait longest get a place now. */
export const passedOn = ({ places, count }: Pick<Event, 'places' | 'count'>): number =>
  Math.min(count.waiting, places === undefined ? count.waiting : Math.max(0, places - count.confirmed))

export type Tally = {
  readonly asked: number
  readonly confirmed: number
  readonly waiting: number
  /** Absent until somebody has said who came. */
  readonly came?: number
}

/** The places of a partnership at an event, counted. */
export const tallyOf = (places: readonly Place[]): Tally => {
  const asked = places.filter(({ askedAt }) => askedAt !== undefined)
  const confirmed = asked.filter(({ confirmedAt }) => confirmedAt !== undefined).length
  const isTold = places.some(({ came }) => came !== undefined)
  return {
    ...{ asked: asked.length, confirmed, waiting: asked.length - confirmed },
    ...(isTold ? { came: places.filter(({ came }) => came === true).length } : {}),
  }
}

/** `3 came`, `2 places, 1 more on the waiting list`. */
export const sayTally = ({ confirmed, waiting, came }: Tally): string => {
  if (came !== undefined) return came === 0 ? 'nobody came' : `${came} came`
  if (waiting === 0) return sayCount(confirmed, 'place')
  return confirmed === 0
    ? `${waiting} on the waiting list`
    : `${sayCount(confirmed, 'place')}, ${waiting} more on the waiting list`
}

/** What of the places is said once it is over: who of them came, and who came besides. */
export type Came = { readonly places: ReadonlyMap<Id<'place'>, boolean>; readonly besides: readonly Going[] }

/** Who came as a number: of the places that stand as many as came, and so many more. */
export const cameAsNumber = (places: readonly Place[], number: number): Came => ({
  places: new Map(heldFirst(places).map(({ id }, at) => [id, at < number])),
  besides: Array.from({ length: Math.max(0, number - places.length) }, () => ({ name: '' })),
})

/** The names that the programme may read: those put down, or once it is known those who came. */
export const shownNames = ({ counted, showsNames, places }: Attendance): readonly string[] => {
  if (counted === 'number' || !showsNames) return []
  const { came } = tallyOf(places)
  return places.filter(place => came === undefined || place.came === true).map(({ name }) => name)
}
