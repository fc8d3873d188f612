import type { Write } from '#db'
import type { Day, Id } from '#ground'
import { exerciseOf } from '../year/store.ts'
import type { StandingKind } from './standing.ts'
import { dropStanding, keepReached, keepStandingOf } from './store.ts'

/** Brings what the desk sees of an exercise up to what this transaction has made of it. */
export const keepStanding = async (tx: Write, id: Id<'exercise'>): Promise<void> => {
  const exercise = await exerciseOf(tx, id)
  if (exercise === undefined || exercise.phase === 'past') await dropStanding(tx, id)
  else await keepStandingOf(tx, exercise)
}

/** What rooms after this one reach: a support agreement or a strategic plan that is signed. */
export type LaterKind = Extract<StandingKind, 'agreement-signed' | 'strategic-signed'>

/** Lets the programme's desk see, as a state and a day, what a later room reached; in that room's own transaction. */
export const recordStanding = async (
  tx: Write,
  reached: { readonly exercise: Id<'exercise'>; readonly kind: LaterKind; readonly on: Day },
): Promise<void> => {
  const exercise = await exerciseOf(tx, reached.exercise)
  if (exercise !== undefined) await keepReached(tx, exercise, reached.kind, reached.on)
}

/** Takes that back, when it no longer is so. */
export const withdrawStanding = (
  tx: Write,
  { exercise, kind }: { readonly exercise: Id<'exercise'>; readonly kind: LaterKind },
): Promise<void> => dropStanding(tx, exercise, kind)
