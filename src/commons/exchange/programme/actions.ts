import type { Write } from '#db'
import { dayOf, no, yes, type Decision, type Id } from '#ground'
import type { AtDesk } from '#people'
import { eventOf, type Event } from '#support'
import { show, takeDown } from '../shown/store.ts'
import { programmeIn } from '../scope.ts'
import {
  mayAsk,
  mayPlan,
  mayRecord,
  type OutcomeAudience,
  type ProgrammeRefusal,
  type Request,
  type Session,
  type SessionSaid,
} from './session.ts'
import { keepBecame, keepRequest, requestOf } from './store/requests.ts'
import { changeSession, keepSession, sessionsOf } from './store/sessions.ts'

/** Who keeps the programme of an event, and when. */
export type Keeper = Pick<AtDesk, 'world' | 'now' | 'person' | 'write'>

type Done<Value = undefined> = Decision<Value, ProgrammeRefusal>

const factOf = ({ now, person }: Keeper) => ({ at: now, by: person })

const atEvent = <Value>(
  { write }: Keeper,
  event: Id<'event'>,
  work: (tx: Write, event: Event) => Promise<Done<Value>>,
): Promise<Done<Value>> =>
  write(async tx => {
    const found = await eventOf(tx, event)
    return found === undefined ? no({ kind: 'absent' }) : work(tx, found)
  })

/** Adds a session to the programme. */
export const addSession = (keeper: Keeper, event: Id<'event'>, said: SessionSaid): Promise<Done<Id<'session'>>> => {
  const id = keeper.world.newId<'session'>()
  return atEvent(keeper, event, async (tx, found) => {
    const may = mayPlan(found, said)
    if (!may.ok) return may
    await keepSession(tx, { id, event }, said, factOf(keeper))
    return yes(id)
  })
}

type Addressed = { readonly event: Id<'event'>; readonly id: Id<'session'>; readonly seen: number }

const sessionIn = async (tx: Write, { event, id }: Addressed): Promise<Session | undefined> =>
  (await sessionsOf(tx, event)).find(each => each.id === id)

/** Says a session anew. */
export const saySession = (keeper: Keeper, addressed: Addressed, said: SessionSaid): Promise<Done> =>
  atEvent(keeper, addressed.event, async (tx, event) => {
    const may = mayPlan(event, said)
    if (!may.ok) return may
    return (await changeSession(tx, addressed, { said }, factOf(keeper))) ? yes(undefined) : no({ kind: 'stale' })
  })

/** Takes a session out of the programme, and what came of it from its readers. What was asked for it stays, for the event. */
export const takeSessionOut = (keeper: Keeper, addressed: Addressed): Promise<Done> =>
  atEvent(keeper, addressed.event, async tx => {
    if (!(await changeSession(tx, addressed, { removed: true }, factOf(keeper)))) return no({ kind: 'stale' })
    await takeDown(tx, addressed.id)
    return yes(undefined)
  })

/** Records what a session came to, for the network or for anyone: it is found like any other record. */
export const recordOutcome = (
  keeper: Keeper,
  addressed: Addressed,
  outcome: { readonly words: string; readonly audience: OutcomeAudience },
): Promise<Done> =>
  atEvent(keeper, addressed.event, async (tx, event) => {
    const session = await sessionIn(tx, addressed)
    if (session === undefined) return no({ kind: 'absent' })
    const may = mayRecord(session, dayOf(keeper.now))
    if (!may.ok) return may
    if (!(await changeSession(tx, addressed, { outcome }, factOf(keeper)))) return no({ kind: 'stale' })
    await show(tx, {
      ...{ id: session.id, kind: 'outcome', audience: outcome.audience, mark: '', title: session.title },
      ...{ challenge: session.about, tried: '', learned: outcome.words, cost: '' },
      ...{ standards: event.helps, themes: [], areas: [], programme: programmeIn(tx) },
      ...{ event: { id: event.id, title: event.title }, publishedAt: keeper.now },
    })
    return yes(undefined)
  })

/** Asks those who take part, or one partnership, to bring something along or to say something to a piece of work. */
export const askContribution = (
  keeper: Keeper,
  event: Id<'event'>,
  asked: Omit<Request, 'id' | 'event' | 'askedBy' | 'became'>,
): Promise<Done<Id<'request'>>> => {
  const id = keeper.world.newId<'request'>()
  return atEvent(keeper, event, async (tx, found) => {
    const may = mayAsk(found, asked.due, dayOf(keeper.now))
    if (!may.ok) return may
    await keepRequest(tx, { id, event, ...asked }, factOf(keeper))
    return yes(id)
  })
}

/** Says what became of a piece of work that contributions were asked for. */
export const tellBecame = (keeper: Keeper, event: Id<'event'>, id: Id<'request'>, words: string): Promise<Done> =>
  atEvent(keeper, event, async tx => {
    if ((await requestOf(tx, id))?.event !== event) return no({ kind: 'absent' })
    await keepBecame(tx, id, words, keeper.now)
    return yes(undefined)
  })
