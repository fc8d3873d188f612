import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { mostDots, type Answer } from '../ballot/answer.ts'
import { ballotCode } from '../ballot/secret.ts'
import { participantsOf } from '../store/people.ts'
import { candidatesOf } from '../store/plenary.ts'
import { holdKey, isMember, keepBallot } from '../store/rounds.ts'
import { workshopOf } from '../store/workshop.ts'
import type { House } from './house.ts'

export type BallotRefusal =
  { readonly kind: 'too-late' } | { readonly kind: 'not-in-round' } | { readonly kind: 'too-many-dots' }

export const sayBallotRefusal: Readonly<Record<BallotRefusal['kind'], string>> = {
  'too-late': 'Your answer came after the reveal and was not counted. Tell the people at your table.',
  'not-in-round': 'You take part from the next round. Your answer was not counted.',
  'too-many-dots': `Choose at most ${mostDots}. Nothing was sent.`,
}

type Kept = Decision<'kept', BallotRefusal>

/**
 * Puts an answer into the box under a code, or changes it. Nothing else is written: no time, no event, no row of the
 * person (security 3, rules 3 and 7). The same answer sent twice is there once.
 */
export const castBallot = (
  { db }: Pick<House, 'db'>,
  workshop: Id<'workshop'>,
  participant: Id<'participant'>,
  cast: { readonly round: Id<'round'>; readonly answer: Answer; readonly comment?: string },
): Promise<Kept> => db.write({ kind: 'workshop', workshop }, tx => putIn(tx, workshop, participant, cast))

/** Puts up to three dots into the box, or moves them. Candidates that are no longer listed are left out. */
export const castDots = (
  { db }: Pick<House, 'db'>,
  workshop: Id<'workshop'>,
  participant: Id<'participant'>,
  { round, candidates }: { readonly round: Id<'round'>; readonly candidates: readonly Id<'candidate'>[] },
): Promise<Kept> =>
  db.write({ kind: 'workshop', workshop }, async tx => {
    if (candidates.length > mostDots) return no({ kind: 'too-many-dots' })
    const listed = new Set((await candidatesOf(tx, workshop)).map(each => each.id))
    const answer = JSON.stringify([...new Set(candidates)].filter(each => listed.has(each)).toSorted())
    return putIn(tx, workshop, participant, { round, answer })
  })

/** Enters the score of somebody on paper. The facilitator has seen it, and the record says how many were entered so. */
export const enterOnPaper = (
  hand: Hand,
  workshop: Id<'workshop'>,
  participant: Id<'participant'>,
  cast: { readonly round: Id<'round'>; readonly answer: Answer },
): Promise<Kept> =>
  hand.write(async tx => {
    const person = (await participantsOf(tx, workshop)).find(each => each.id === participant)
    return person?.kind === 'paper' ? putIn(tx, workshop, participant, cast) : no({ kind: 'not-in-round' })
  })

const putIn = async (
  tx: Write,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
  cast: { readonly round: Id<'round'>; readonly answer: string; readonly comment?: string },
): Promise<Kept> => {
  const workshop = await workshopOf(tx, id)
  const key = await holdKey(tx, cast.round)
  if (workshop === undefined || key === undefined) return no({ kind: 'too-late' })
  if (!(await isMember(tx, cast.round, participant))) return no({ kind: 'not-in-round' })
  await keepBallot(tx, workshop, { ...cast, code: ballotCode(key, participant) })
  return yes('kept')
}
