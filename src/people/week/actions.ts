import type { Database } from '#db'
import { dayOf, type Id, type Scope, type World } from '#ground'
import { send } from '#jobs'
import { hashOf, newToken } from '../visit/token.ts'
import { changeWeekly, everybody, lockWeekly, switchByStop, weeklyByStop, weeklyOf } from './store.ts'
import { mayBeginWeek, weekOf } from './week.ts'

type House = { readonly db: Database; readonly world: World }

/** Asks for the weekly mail of everybody with a role. Whether there is anything to say is looked up for each by itself. */
export const askForWeek = async ({ db }: Pick<House, 'db'>): Promise<void> => {
  const people = await db.read({ kind: 'job', name: 'mail.weeks' }, everybody)
  for (const person of people)
    await db.write({ kind: 'job', name: 'mail.weeks', person }, tx => send(tx, 'mail.week', { person }))
}

const scopeOf = (person: Id<'person'>): Scope => ({ kind: 'job', name: 'mail.week', person })

/**
 * Begins a person's mail of this week, once: `deliver` is called with the secret of the link that stops such mails. When
 * it fails the mail may be begun again at once.
 * @returns whether it went out; it does not when it has gone out, is under way, or is switched off.
 */
export const oncePerWeek = async (
  { db, world }: House,
  person: Id<'person'>,
  deliver: (stop: string) => Promise<void>,
): Promise<boolean> => {
  const now = world.now()
  const week = weekOf(dayOf(now))
  const stop = newToken(world)
  const isBegun = await db.write(scopeOf(person), async tx => {
    await lockWeekly(tx, person)
    const last = await weeklyOf(tx, person)
    if (last.isOff || !mayBeginWeek(last, week, now)) return false
    await changeWeekly(tx, person, { week, claimedAt: now, sentAt: null, stopHash: hashOf(stop) })
    return true
  })
  if (!isBegun) return false
  try {
    await deliver(stop)
  } catch (error) {
    await db.write(scopeOf(person), tx => changeWeekly(tx, person, { claimedAt: null }))
    throw error
  }
  await db.write(scopeOf(person), tx => changeWeekly(tx, person, { sentAt: world.now() }))
  return true
}

/** The state of the switch that a link in a mail leads to. Looking switches nothing. */
export const lookAtStop = ({ db }: Pick<House, 'db'>, token: string) =>
  db.read({ kind: 'visitor', tokenHash: hashOf(token) }, tx => weeklyByStop(tx, hashOf(token)))

/** Switches the mail off or on by that link. It opens nothing else. */
export const useStop = ({ db, world }: House, token: string, isOff: boolean): Promise<void> =>
  db.write({ kind: 'visitor', tokenHash: hashOf(token) }, tx =>
    switchByStop(tx, hashOf(token), isOff ? world.now() : null),
  )
