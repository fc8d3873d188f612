import { dayAfter, no, sayDay, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { StandardKey } from './helps.ts'

export const eventKinds = {
  training: 'Training',
  workshop: 'Workshop or seminar',
  conference: 'Conference',
  'swap-shop': 'Swap shop',
  webinar: 'Online session',
  other: 'Something else',
} as const
export type EventKind = keyof typeof eventKinds

/** A time of day, `09:30`; nothing where it is not said. */
export type TimeOfDay = string

/** When and where: whoever is put down is told when any of it changes. */
export type Occasion = {
  readonly begins: Day
  /** The last day; the first one where it is one day. */
  readonly ends: Day
  readonly startsAt: TimeOfDay
  readonly endsAt: TimeOfDay
  readonly place: string
  readonly link: string
}

export type EventSaid = Occasion & {
  readonly kind: EventKind
  readonly title: string
  readonly about: string
  readonly host: string
  /** A line each. */
  readonly speakers: string
  readonly helps: readonly StandardKey[]
  /** How many can come; any number where it is not said. */
  readonly places?: number
  /** The last day to sign up; the day before it begins where it is not said. */
  readonly signUpBy?: Day
}

/** Places over all partnerships. */
export type Count = { readonly confirmed: number; readonly waiting: number }

/** An event of the programme's catalogue: the one event noun of the product. */
export type Event = EventSaid & {
  readonly id: Id<'event'>
  readonly programme: Id<'programme'>
  readonly openedAt?: Instant
  readonly heldAt?: Instant
  readonly cancelled?: { readonly at: Instant; readonly because: string }
  readonly count: Count
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
}

export type EventState = 'planned' | 'open' | 'full' | 'closed' | 'held' | 'cancelled'

export const eventStates: Readonly<Record<EventState, string>> = {
  planned: 'Planned',
  open: 'Open for sign-up',
  full: 'Full: waiting list',
  closed: 'Sign-up is over',
  held: 'Held',
  cancelled: 'Cancelled',
}

/** The longest event, in days. What goes on for longer is an element of the offer. */
export const longestEvent = 14

/** The last day on which places can be asked for. */
export const lastSignUp = ({ signUpBy, begins }: Pick<Event, 'signUpBy' | 'begins'>): Day =>
  signUpBy ?? dayAfter(begins, -1)

const isFull = ({ places, count }: Pick<Event, 'places' | 'count'>): boolean =>
  places !== undefined && (count.confirmed >= places || count.waiting > 0)

/** Where an event stands today. It follows from what was recorded, the places and the day. */
export const stateOf = (event: Event, today: Day): EventState => {
  if (event.cancelled !== undefined) return 'cancelled'
  if (event.heldAt !== undefined) return 'held'
  if (event.openedAt === undefined) return 'planned'
  if (lastSignUp(event) < today) return 'closed'
  return isFull(event) ? 'full' : 'open'
}

/** Places that nobody holds or waits for; `undefined` where any number can come. */
export const freePlaces = ({ places, count }: Pick<Event, 'places' | 'count'>): number | undefined =>
  places === undefined ? undefined : count.waiting > 0 ? 0 : Math.max(0, places - count.confirmed)

export type EventRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** Another event of this title begins on the same day. */
  | { readonly kind: 'same-name'; readonly name: string }
  /** It begins before today, or nobody could sign up any more. */
  | { readonly kind: 'past'; readonly begins: Day }
  | { readonly kind: 'sign-up-over'; readonly by: Day }
  /** Fewer places than are confirmed. */
  | { readonly kind: 'too-few-places'; readonly confirmed: number }
  | { readonly kind: 'to-come'; readonly ends: Day }
  | { readonly kind: 'held' }
  | { readonly kind: 'cancelled' }

/** Whether sign-up may begin: an event of the past can only be put on record as held. */
export const mayOpen = (event: Event, today: Day): Decision<undefined, EventRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  if (event.heldAt !== undefined) return no({ kind: 'held' })
  if (event.begins < today) return no({ kind: 'past', begins: event.begins })
  if (lastSignUp(event) < today) return no({ kind: 'sign-up-over', by: lastSignUp(event) })
  return yes(undefined)
}

/** Whether it may be put on record as held: once its last day has come. */
export const mayHold = (event: Event, today: Day): Decision<undefined, EventRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  return event.ends > today ? no({ kind: 'to-come', ends: event.ends }) : yes(undefined)
}

/** Whether it may be cancelled: not once it was held, nor twice. */
export const mayCancel = (event: Event): Decision<undefined, EventRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  return event.heldAt === undefined ? yes(undefined) : no({ kind: 'held' })
}

/** Whether it may be said anew; `seen` is the version that the page showed. */
export const mayChange = (event: Event, said: EventSaid, seen: number): Decision<undefined, EventRefusal> => {
  if (event.version !== seen) return no({ kind: 'stale' })
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  const { confirmed } = event.count
  if (said.places !== undefined && said.places < confirmed) return no({ kind: 'too-few-places', confirmed })
  return yes(undefined)
}

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/** Whether an event may have that title on that day. The same title again on another day is a repeat, and welcome. */
export const mayBeTitled = (
  all: readonly Event[],
  { title, begins }: Pick<EventSaid, 'title' | 'begins'>,
  own?: Id<'event'>,
): Decision<undefined, EventRefusal> =>
  all.some(each => each.cancelled === undefined && each.id !== own && each.begins === begins && same(each.title, title))
    ? no({ kind: 'same-name', name: title })
    : yes(undefined)

/** `26 November 2026`, `26 November 2026 to 27 November 2026`. */
export const sayDays = ({ begins, ends }: Pick<Occasion, 'begins' | 'ends'>): string =>
  begins === ends ? sayDay(begins) : `${sayDay(begins)} to ${sayDay(ends)}`

/** `09:30 to 16:00`, `from 09:30`, or nothing. */
export const sayTimes = ({ startsAt, endsAt }: Pick<Occasion, 'startsAt' | 'endsAt'>): string =>
  startsAt === '' ? '' : endsAt === '' ? `from ${startsAt}` : `${startsAt} to ${endsAt}`

/** `26 November 2026, 09:30 to 16:00, at Moor Hall`. */
export const sayOccasion = (occasion: Occasion): string =>
  [sayDays(occasion), sayTimes(occasion), occasion.place === '' ? 'no place yet' : occasion.place]
    .filter(words => words !== '')
    .join(', ')

/** What those put down have to know of a change; `undefined` when nothing of it concerns when or where. */
export const movedWords = (before: Occasion, now: Occasion): string | undefined => {
  const isSame = sayOccasion(before) === sayOccasion(now) && before.link === now.link
  if (isSame) return undefined
  return sayOccasion(before) === sayOccasion(now)
    ? `The way in is now ${now.link === '' ? 'by the place above' : now.link}.`
    : `It was ${sayOccasion(before)}. It is now ${sayOccasion(now)}.`
}

/** What was told to those put down. */
export type Notice = {
  readonly id: Id<'notice'>
  readonly kind: 'moved' | 'cancelled'
  readonly words: string
  readonly at: Instant
  readonly by: string
}
