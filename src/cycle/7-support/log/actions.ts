import type { Hand } from '#exercise'
import { dayOf, no, yes, type Day, type Decision, type Id } from '#ground'
import { endingOf, holdAgreement } from '../agreement/store/support.ts'
import { linesById } from '../lines/store.ts'
import { inForce } from '../signature/signature.ts'
import { retellDays } from '../region/store/days.ts'
import { versionsOf } from '../signature/store.ts'
import type { Read } from '#db'
import { mayLog, type LoggingRefusal } from './logged.ts'
import { keepLogged, loggedOf, markRemoved, type LogSaid } from './store.ts'

/** From when until when days can be logged: what is in force, up to the day on which it was ended. */
export const periodIn = async (
  tx: Read,
  exercise: Id<'exercise'>,
): Promise<{ readonly from: Day; readonly to: Day } | undefined> => {
  const content = inForce(await versionsOf(tx, exercise))?.content
  if (content?.from === undefined || content.to === undefined) return undefined
  const ending = await endingOf(tx, exercise)
  return { from: content.from, to: ending === undefined || ending.on > content.to ? content.to : ending.on }
}

type Logging = Decision<undefined, LoggingRefusal>

/** Logs days that were worked under an agreement. */
export const logDays = (hand: Hand, exercise: Id<'exercise'>, said: LogSaid): Promise<Logging> => {
  const id = hand.world.newId<'logged'>()
  return hand.write<Logging>(async tx => {
    await holdAgreement(tx, exercise)
    const decision = mayLog(await periodIn(tx, exercise), said.on, dayOf(hand.now))
    if (!decision.ok) return decision
    const lines = said.activity === undefined ? [] : await linesById(tx, [said.activity])
    if (said.activity !== undefined && lines[0]?.exercise !== exercise) return no({ kind: 'absent' })
    await keepLogged(tx, exercise, id, said, { at: hand.now, by: hand.person })
    await retellDays(tx, exercise)
    return yes(undefined)
  })
}

/** Takes an entry out that was wrong, with why. Consultants take out their own only. */
export const takeOut = (
  hand: Hand & { readonly mayAny: boolean },
  exercise: Id<'exercise'>,
  id: Id<'logged'>,
  because: string,
): Promise<Logging> =>
  hand.write<Logging>(async tx => {
    await holdAgreement(tx, exercise)
    const entry = (await loggedOf(tx, exercise)).find(each => each.id === id)
    if (entry === undefined) return no({ kind: 'absent' })
    if (entry.removed !== undefined) return no({ kind: 'removed-already' })
    if (!hand.mayAny && entry.by.id !== hand.person.id) return no({ kind: 'not-yours' })
    await markRemoved(tx, id, { at: hand.now, by: hand.person.name, because })
    await retellDays(tx, exercise)
    return yes(undefined)
  })
