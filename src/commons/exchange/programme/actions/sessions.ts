import { no, yes, type Id } from '#ground'
import { takeDown } from '../../shown/store.ts'
import { mayPlan, type SessionSaid } from '../session.ts'
import { changeSession, keepSession } from '../store/sessions.ts'
import { mayBeRead, showOutcome } from './outcomes.ts'
import { atEvent, factOf, sessionIn, type Addressed, type Done, type Keeper } from './keeper.ts'

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

/** Says a session anew. What came of it is read under its new title at once, as far as that names nobody. */
export const saySession = (keeper: Keeper, addressed: Addressed, said: SessionSaid): Promise<Done> =>
  atEvent(keeper, addressed.event, async (tx, event) => {
    const may = mayPlan(event, said)
    if (!may.ok) return may
    const session = await sessionIn(tx, addressed)
    if (session === undefined) return no({ kind: 'absent' })
    const [anew, { outcome }] = [{ ...session, ...said }, session]
    const read = outcome === undefined ? may : await mayBeRead(tx, keeper, anew, outcome.words)
    if (!read.ok) return read
    if (!(await changeSession(tx, addressed, { said }, factOf(keeper)))) return no({ kind: 'stale' })
    if (outcome !== undefined) await showOutcome(tx, event, anew, outcome)
    return yes(undefined)
  })

/** Takes a session out of the programme, and what came of it from its readers. What was asked for it stays, for the event. */
export const takeSessionOut = (keeper: Keeper, addressed: Addressed): Promise<Done> =>
  atEvent(keeper, addressed.event, async tx => {
    if (!(await changeSession(tx, addressed, { removed: true }, factOf(keeper)))) return no({ kind: 'stale' })
    await takeDown(tx, addressed.id)
    return yes(undefined)
  })
