import { recordPositionIn, sayUnsaid, type WorkshopRefusal } from '#agreement'
import type { Hand } from '#exercise'
import { linesIn, no, yes, type Decision, type Id } from '#ground'
import type { Candidate, MinuteKind, Outcome } from '../room/room.ts'
import { roomOf } from '../store/room.ts'
import {
  candidatesOf,
  keepCandidates,
  keepMinute,
  keepOutcome,
  rewordCandidate as reword,
  withdrawCandidate as withdraw,
  withdrawMinuteOf,
} from '../store/plenary.ts'
import { changeWorkshop, workshopOf } from '../store/workshop.ts'

export type Deciding =
  | { readonly kind: 'agreed'; readonly standard: number; readonly score: number; readonly words: string }
  | { readonly kind: 'champion'; readonly standard: number; readonly words: string }
  | { readonly kind: 'none'; readonly standard: number; readonly words: string; readonly wouldSettle: string }

export type DecidingRefusal = WorkshopRefusal | { readonly kind: 'closed' }

/** Words for each refusal; what is unsaid is named by #agreement's `sayUnsaid`. */
export const sayDecidingRefusal = (refusal: Exclude<DecidingRefusal, { readonly kind: 'absent' }>): string => {
  if (refusal.kind === 'unsaid') return sayUnsaid(refusal)
  return refusal.kind === 'closed'
    ? 'The workshop is closed. Its record can’t change.'
    : 'The positions of this year are confirmed, so nothing can be agreed here. Leave it to the champion.'
}

/**
 * What the plenary does with a standard: agreed here and now, left to the champion, or no agreed position. The first
 * and the last are positions of the partnership from this moment, with the name of whoever recorded them.
 */
export const decide = (
  hand: Hand,
  id: Id<'workshop'>,
  deciding: Deciding,
): Promise<Decision<undefined, DecidingRefusal>> => {
  const outcomeId = hand.world.newId<'outcome'>()
  return hand.write(async tx => {
    const room = await roomOf(tx, id)
    const asked = room?.workshop.questions.find(each => each.standard.number === deciding.standard)
    if (room === undefined || asked === undefined) return no({ kind: 'absent' })
    if (room.progress.state === 'closed') return no({ kind: 'closed' })
    const { workshop } = room
    const outcome: Outcome = { ...deciding, decidedAt: hand.now, decidedBy: hand.person.name }
    if (deciding.kind === 'champion') await keepOutcome(tx, workshop, { id: outcomeId, outcome })
    else {
      const recorded = await recordPositionIn(
        tx,
        hand,
        { exercise: workshop.exercise, standard: deciding.standard },
        {
          outcome:
            deciding.kind === 'agreed'
              ? { kind: 'score', score: deciding.score }
              : { kind: 'none', why: deciding.words, wouldSettle: deciding.wouldSettle },
          summary: deciding.kind === 'agreed' ? deciding.words : '',
          variations: '',
          implications: implicationsOn(room.notes, deciding.standard),
          workshop: { id: workshop.id, name: workshop.name, heldOn: workshop.heldOn },
          sittingOf: workshop.group,
          asked,
        },
      )
      if (!recorded.ok) return recorded
      await keepOutcome(tx, workshop, { id: outcomeId, outcome, positionVersion: recorded.value.version })
    }
    await changeWorkshop(tx, id)
    return yes(undefined)
  })
}

/** Every table's implications on a standard, each line once. */
const implicationsOn = (
  notes: readonly { readonly standard: number; readonly implications: string }[],
  standard: number,
): string =>
  [...new Set(notes.filter(note => note.standard === standard).flatMap(note => linesIn(note.implications)))].join('\n')

export type Listing = Pick<Candidate, 'words' | 'heard' | 'standards'>

/** Lists candidates for the ranking, after those that stand. The same words stand once. */
export const listCandidates = (
  hand: Hand,
  id: Id<'workshop'>,
  listings: readonly Listing[],
): Promise<
  Decision<undefined, { readonly kind: 'absent' } | { readonly kind: 'closed' } | { readonly kind: 'ranking' }>
> => {
  const drawn = listings.map(each => ({ ...each, id: hand.world.newId<'candidate'>() }))
  return hand.write(async tx => {
    const room = await roomOf(tx, id)
    if (room === undefined) return no({ kind: 'absent' })
    if (room.progress.state === 'closed') return no({ kind: 'closed' })
    if (isRanked(room)) return no({ kind: 'ranking' })
    const standing = await candidatesOf(tx, id)
    const fresh = drawn.filter(
      (each, i) =>
        !standing.some(other => other.words === each.words) && drawn.findIndex(o => o.words === each.words) === i,
    )
    await keepCandidates(
      tx,
      room.workshop,
      fresh.map((each, i) => ({ ...each, place: standing.length + i })),
    )
    await changeWorkshop(tx, id)
    return yes(undefined)
  })
}

/** The list is fixed once the ranking has begun: dots lie on it. */
const isRanked = (room: { readonly progress: { readonly step: { readonly kind: string } } }): boolean =>
  room.progress.step.kind === 'rank' || room.progress.step.kind === 'ranked'

/** Rewords or withdraws a candidate before the ranking. `false` when it is not there, or dots lie on the list. */
export const changeCandidate = (
  hand: Hand,
  id: Id<'workshop'>,
  candidate: Id<'candidate'>,
  change: { readonly words: string } | 'withdrawn',
): Promise<boolean> =>
  hand.write(async tx => {
    const room = await roomOf(tx, id)
    if (room === undefined || room.progress.state === 'closed' || isRanked(room)) return false
    const done =
      change === 'withdrawn'
        ? await withdraw(tx, room.workshop, candidate, hand.now)
        : await reword(tx, room.workshop, candidate, change.words)
    await changeWorkshop(tx, id)
    return done
  })

/** Adds a sentence to the record: the Board's assurance, a decision, or dissent. */
export const minute = (
  hand: Hand,
  id: Id<'workshop'>,
  said: { readonly kind: MinuteKind; readonly words: string; readonly standard?: number; readonly saidBy?: string },
): Promise<boolean> => {
  const minuteId = hand.world.newId<'minute'>()
  return hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined || workshop.closedAt !== undefined) return false
    await keepMinute(tx, workshop, { ...said, id: minuteId, writtenBy: hand.person.name }, hand.now)
    await changeWorkshop(tx, id)
    return true
  })
}

/** Takes a sentence out of the record, while the workshop is not closed. */
export const withdrawMinute = (hand: Hand, id: Id<'workshop'>, which: Id<'minute'>): Promise<boolean> =>
  hand.write(async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined || workshop.closedAt !== undefined) return false
    const done = await withdrawMinuteOf(tx, workshop, which, hand.now)
    await changeWorkshop(tx, id)
    return done
  })
