import { isUniqueViolation, type Write } from '#db'
import type { Hand } from '#exercise'
import { dayOf, no, yes, type Decision, type Id, type Instant } from '#ground'
import { send } from '#jobs'
import type { Event } from '../event.ts'
import {
  cameAsNumber,
  confirmedAtOnce,
  mayPutDown,
  mayTellWhoCame,
  replan,
  tallyOf,
  type Attendance,
  type Came,
  type Going,
  type PlaceRefusal,
  type Wanted,
} from '../places.ts'
import { addToCount, eventOf, holdCount } from '../store/events.ts'
import { retell } from '../store/passing.ts'
import {
  attendanceOf,
  attendancesOf,
  changePlace,
  dropBesides,
  keepAttendance,
  keepCame,
  keepPlaces,
  type NewPlace,
} from '../store/places.ts'
import { letServe } from './let-serve.ts'

/** What a partnership says of itself at an event, apart from who comes. */
export type Said = Pick<Attendance, 'showsNames' | 'purpose' | 'serves'>

type Addressed = {
  readonly partnership: Id<'partnership'>
  readonly event: Id<'event'>
  /** The version that the page showed; 0 where nobody was put down. */
  readonly seen: number
}

type Loaded = { readonly event: Event; readonly now: Attendance | undefined }

/** The event with its places locked, and the partnership at it. */
const load = async (tx: Write, { event: id, seen }: Addressed): Promise<Decision<Loaded, PlaceRefusal>> => {
  await holdCount(tx, id)
  const event = await eventOf(tx, id)
  if (event === undefined) return no({ kind: 'absent' })
  const now = await attendanceOf(tx, id)
  return (now?.version ?? 0) === seen ? yes({ event, now }) : no({ kind: 'stale' })
}

const say = (
  tx: Write,
  hand: Hand,
  { event, now }: Loaded,
  said: Said & Pick<Attendance, 'counted'>,
): Promise<void> => {
  const { id, title, kind, begins, ends } = event
  const about = { event: id, title, kind, begins, ends }
  return keepAttendance(tx, { ...about, ...said, version: (now?.version ?? 0) + 1 }, { at: hand.now, by: hand.person })
}

const namesTaken = (error: unknown) => {
  if (isUniqueViolation(error, 'attendance_pkey')) return no({ kind: 'stale' as const })
  throw error
}

/** Ids are drawn before a transaction that may run again. */
const draw = (hand: Hand, count: number): readonly Id<'place'>[] =>
  Array.from({ length: count }, () => hand.world.newId<'place'>())

const fresh = (ids: readonly Id<'place'>[], going: readonly Going[], isConfirmed: (at: number) => boolean) =>
  going.map((each, at): NewPlace => ({ ...each, id: ids[at] ?? '', isConfirmed: isConfirmed(at) }))

/**
 * Puts people down for an event, by names or by number. New places are confirmed while there are any; then they wait, in
 * the order of asking. A place that is given up goes to whoever waits longest.
 */
export const putDown = (
  hand: Hand,
  where: Addressed,
  said: Said,
  wanted: Wanted,
): Promise<Decision<undefined, PlaceRefusal>> => {
  const ids = draw(hand, wanted.counted === 'names' ? wanted.people.length : wanted.number)
  const keep = async (tx: Write): Promise<Decision<undefined, PlaceRefusal>> => {
    const loaded = await load(tx, where)
    if (!loaded.ok) return loaded
    const { event, now } = loaded.value
    const { renamed, added, givenUp } = replan(now?.places ?? [], wanted)
    const may = mayPutDown(event, dayOf(hand.now), added.length > 0)
    if (!may.ok) return may
    await say(tx, hand, loaded.value, { ...said, counted: wanted.counted })
    for (const { id, ...going } of renamed) await changePlace(tx, id, { going })
    for (const { id } of givenUp) await changePlace(tx, id, { givenUpAt: hand.now })
    const confirmed = confirmedAtOnce(event, added.length)
    await keepPlaces(
      tx,
      event.id,
      fresh(ids, added, at => at < confirmed),
      hand.now,
    )
    const freed = givenUp.filter(({ confirmedAt }) => confirmedAt !== undefined).length
    await addToCount(tx, event.id, {
      confirmed: confirmed - freed,
      waiting: added.length - confirmed - (givenUp.length - freed),
    })
    if (freed > 0) await send(tx, 'support.places', { event: event.id })
    await letServe(tx, hand, { kind: 'event', id: event.id }, said.serves)
    await retell(tx, where.partnership, event.id)
    return yes(undefined)
  }
  return hand.write(keep).catch(namesTaken)
}

/** Who came: for each place whether, and who came besides; or a number alone. */
export type Told =
  { readonly counted: 'names'; readonly came: Came } | { readonly counted: 'number'; readonly number: number }

/** Puts on record who came to an event, also where nobody was put down before. */
export const tellWhoCame = (
  hand: Hand,
  where: Addressed,
  said: Said,
  told: Told,
): Promise<Decision<undefined, PlaceRefusal>> => {
  const ids = draw(hand, told.counted === 'names' ? told.came.besides.length : told.number)
  const keep = async (tx: Write): Promise<Decision<undefined, PlaceRefusal>> => {
    const loaded = await load(tx, where)
    if (!loaded.ok) return loaded
    const { event, now } = loaded.value
    const may = mayTellWhoCame(event, dayOf(hand.now))
    if (!may.ok) return may
    await say(tx, hand, loaded.value, { ...said, counted: told.counted })
    await dropBesides(tx, event.id)
    const places = (now?.places ?? []).filter(({ askedAt }) => askedAt !== undefined)
    const came = told.counted === 'names' ? told.came : cameAsNumber(places, told.number)
    await keepCame(tx, came)
    const besides = fresh(ids, came.besides, () => false).map(each => ({ ...each, came: true as const }))
    await keepPlaces(tx, event.id, besides, hand.now)
    await letServe(tx, hand, { kind: 'event', id: event.id }, said.serves)
    await retell(tx, where.partnership, event.id)
    return yes(undefined)
  }
  return hand.write(keep).catch(namesTaken)
}

/**
 * Gives up every place at an event to come, in the transaction in which the partnership leaves its programme; whoever
 * waits elsewhere gets it. What was stays on record.
 */
export const giveUpForLeaving = async (tx: Write, partnership: Id<'partnership'>, at: Instant): Promise<void> => {
  for (const { event: id, places } of await attendancesOf(tx)) {
    await holdCount(tx, id)
    const event = await eventOf(tx, id)
    if (event === undefined || event.begins <= dayOf(at)) continue
    for (const place of places) await changePlace(tx, place.id, { givenUpAt: at })
    const { confirmed, waiting } = tallyOf(places)
    await addToCount(tx, id, { confirmed: -confirmed, waiting: -waiting })
    await send(tx, 'support.places', { event: id })
    await retell(tx, partnership, id)
  }
}
