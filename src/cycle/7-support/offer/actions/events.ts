import { isUniqueViolation, type Write } from '#db'
import { dayOf, no, yes, type Decision, type Id } from '#ground'
import { send } from '#jobs'
import {
  mayBeTitled,
  mayCancel,
  mayChange,
  mayHold,
  mayOpen,
  movedWords,
  type Event,
  type EventRefusal,
  type EventSaid,
} from '../event.ts'
import { changeEvent, eventOf, eventsOf, keepEvent, keepNotice, holdCount, type EventFact } from '../store/events.ts'
import { takesOf } from '../store/take.ts'
import type { Keeper } from './elements.ts'

const factOf = ({ now, person }: Keeper) => ({ at: now, by: person })

/** Somebody else gave that title and day to an event at the same moment. */
const titleTaken =
  ({ title }: EventSaid) =>
  (error: unknown) => {
    if (isUniqueViolation(error, 'one_event_of_a_title')) return no({ kind: 'same-name' as const, name: title })
    throw error
  }

/** Plans an event. Sign-up begins when somebody opens it. */
export const planEvent = (keeper: Keeper, said: EventSaid): Promise<Decision<Id<'event'>, EventRefusal>> => {
  const id = keeper.world.newId<'event'>()
  const keep = async (tx: Write): Promise<Decision<Id<'event'>, EventRefusal>> => {
    const may = mayBeTitled(await eventsOf(tx), said)
    if (!may.ok) return may
    await keepEvent(tx, id, said, factOf(keeper))
    return yes(id)
  }
  return keeper.write(keep).catch(titleTaken(said))
}

/** Asks that everybody be told who is put down, one partnership after another, once this has been kept. */
const tell = async (
  tx: Write,
  keeper: Keeper,
  event: Id<'event'>,
  notice: { readonly id: Id<'notice'>; readonly kind: 'moved' | 'cancelled'; readonly words: string },
): Promise<void> => {
  await keepNotice(tx, event, { ...notice, at: keeper.now, by: keeper.person.name })
  for (const { partnership } of await takesOf(tx, { kind: 'event', of: event }))
    await send(tx, 'support.tell', { partnership, event, notice: notice.id })
}

/** One event with its places locked, so that nothing is confirmed meanwhile. */
const locked = async (tx: Write, id: Id<'event'>): Promise<Event | undefined> => {
  await holdCount(tx, id)
  return eventOf(tx, id)
}

/**
 * Says an event anew. Whoever is put down is told when it moves; whoever waits gets the places that are added. `seen` is
 * the version that the page showed.
 */
export const sayEvent = (
  keeper: Keeper,
  { id, seen }: { readonly id: Id<'event'>; readonly seen: number },
  said: EventSaid,
): Promise<Decision<undefined, EventRefusal>> => {
  const notice = keeper.world.newId<'notice'>()
  const keep = async (tx: Write): Promise<Decision<undefined, EventRefusal>> => {
    const now = await locked(tx, id)
    if (now === undefined) return no({ kind: 'absent' })
    const decided = [mayChange(now, said, seen), mayBeTitled(await eventsOf(tx), said, id)].find(({ ok }) => !ok)
    if (decided !== undefined && !decided.ok) return decided
    await changeEvent(tx, id, { said }, factOf(keeper))
    const words = now.openedAt === undefined || now.heldAt !== undefined ? undefined : movedWords(now, said)
    if (words !== undefined) await tell(tx, keeper, id, { id: notice, kind: 'moved', words })
    await send(tx, 'support.places', { event: id })
    return yes(undefined)
  }
  return keeper.write(keep).catch(titleTaken(said))
}

/** Opens sign-up, puts on record that it was held, or takes that back. */
export const recordEvent = (
  keeper: Keeper,
  id: Id<'event'>,
  records: Extract<EventFact, string>,
): Promise<Decision<undefined, EventRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, EventRefusal>> => {
    const now = await locked(tx, id)
    if (now === undefined) return no({ kind: 'absent' })
    const today = dayOf(keeper.now)
    const may = records === 'opened' ? mayOpen(now, today) : records === 'held' ? mayHold(now, today) : yes(undefined)
    if (!may.ok) return may
    await changeEvent(tx, id, { records }, factOf(keeper))
    return yes(undefined)
  })

/** Cancels an event for a reason, and tells those put down. */
export const cancelEvent = (
  keeper: Keeper,
  id: Id<'event'>,
  because: string,
): Promise<Decision<undefined, EventRefusal>> => {
  const notice = keeper.world.newId<'notice'>()
  return keeper.write(async (tx): Promise<Decision<undefined, EventRefusal>> => {
    const now = await locked(tx, id)
    if (now === undefined) return no({ kind: 'absent' })
    const may = mayCancel(now)
    if (!may.ok) return may
    await changeEvent(tx, id, { records: { cancelledBecause: because } }, factOf(keeper))
    await tell(tx, keeper, id, { id: notice, kind: 'cancelled', words: because })
    return yes(undefined)
  })
}
