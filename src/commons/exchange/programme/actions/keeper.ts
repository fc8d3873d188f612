import type { Write } from '#db'
import { no, type Decision, type Id, type Instant } from '#ground'
import type { AtDesk } from '#people'
import { eventOf, type Event } from '#support'
import type { ProgrammeRefusal } from '../refusal.ts'
import type { Session } from '../session.ts'
import { sessionsOf } from '../store/sessions.ts'

/** Who keeps the programme of an event, and when. */
export type Keeper = Pick<AtDesk, 'world' | 'now' | 'person' | 'write'>

export type Done<Value = undefined> = Decision<Value, ProgrammeRefusal>

export const factOf = ({ now, person }: Keeper): { readonly at: Instant; readonly by: Keeper['person'] } => ({
  at: now,
  by: person,
})

/** Work on the programme of an event that stands in the catalogue, in one transaction. */
export const atEvent = <Value>(
  { write }: Keeper,
  event: Id<'event'>,
  work: (tx: Write, event: Event) => Promise<Done<Value>>,
): Promise<Done<Value>> =>
  write(async tx => {
    const found = await eventOf(tx, event)
    return found === undefined ? no({ kind: 'absent' }) : work(tx, found)
  })

/** The session that is addressed, as far as it stands in the programme. */
export const sessionIn = async (
  tx: Write,
  { event, id }: Pick<Addressed, 'event' | 'id'>,
): Promise<Session | undefined> => (await sessionsOf(tx, event)).find(each => each.id === id)

/** A session as the page showed it. */
export type Addressed = { readonly event: Id<'event'>; readonly id: Id<'session'>; readonly seen: number }
