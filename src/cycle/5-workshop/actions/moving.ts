import { isUniqueViolation, type Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { recordTally } from '#scoring'
import { mayMove, type MoveRefusal, type Wanted } from '../hour/move.ts'
import type { Step } from '../hour/step.ts'
import { countedOf, isHere, openRoundOf, type Room } from '../room/room.ts'
import { keepMove } from '../store/moves.ts'
import { setDots } from '../store/plenary.ts'
import { addMembers, endRound, keepRound, openRound, setEnding, shutRound } from '../store/rounds.ts'
import { roomOf } from '../store/room.ts'
import { changeWorkshop } from '../store/workshop.ts'
import { reveal } from './revealing.ts'

type Refusal = MoveRefusal | { readonly kind: 'absent' }

/**
 * Moves everybody. Stepping on from a score or the dots reveals them; going back or skipping drops the round that is
 * open, unseen. The box is shut first, in a transaction of its own: from then on no ballot is taken, so the reveal
 * counts every one that was. A double tap, or a second facilitator, moves once.
 */
export const move = async (hand: Hand, id: Id<'workshop'>, wanted: Wanted): Promise<Decision<Room, Refusal>> => {
  const first = await hand.write(async tx => {
    const decision = await decide(tx, id, wanted)
    if (!decision.ok) return decision
    const round = openRoundOf(decision.value.room)
    if (round !== undefined && decision.value.step !== undefined) await shutRound(tx, round.id)
    return decision
  })
  if (!first.ok) return first
  const fresh = { id: hand.world.newId<'round'>(), key: hand.world.chance(32) }
  try {
    return await hand.write(async tx => {
      const decision = await decide(tx, id, wanted)
      if (!decision.ok) return decision
      await make(tx, hand, decision.value, wanted, fresh)
      const room = await roomOf(tx, id)
      return room === undefined ? no({ kind: 'absent' }) : yes(room)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'move_pkey')) return no({ kind: 'moved-already' })
    throw error
  }
}

type Deciding = { readonly room: Room; readonly step: Step | undefined }

const decide = async (tx: Write, id: Id<'workshop'>, wanted: Wanted): Promise<Decision<Deciding, Refusal>> => {
  const room = await roomOf(tx, id)
  if (room === undefined) return no({ kind: 'absent' })
  const decision = mayMove(room.steps, room.progress, room.moves.length, wanted)
  return decision.ok ? yes({ room, step: decision.value }) : decision
}

type Fresh = { readonly id: Id<'round'>; readonly key: Uint8Array }

const make = async (tx: Write, hand: Hand, { room, step }: Deciding, wanted: Wanted, fresh: Fresh): Promise<void> => {
  const { workshop } = room
  if (step !== undefined) {
    await leaveStep(tx, hand, room, wanted)
    await enterStep(tx, hand, room, step, fresh)
  }
  await keepMove(
    tx,
    workshop,
    {
      number: room.moves.length + 1,
      kind: wanted.kind,
      ...(step === undefined ? (wanted.shows === undefined ? {} : { step: wanted.shows }) : { step: step.key }),
      ...(wanted.minutes === undefined ? {} : { minutes: wanted.minutes }),
      at: hand.now,
    },
    hand.person,
  )
  await changeWorkshop(tx, workshop.id, workshop.openedAt === undefined ? { openedAt: hand.now } : {})
}

const leaveStep = async (tx: Write, hand: Hand, room: Room, wanted: Wanted): Promise<void> => {
  const round = openRoundOf(room)
  if (round === undefined) return
  if (wanted.kind === 'step') await reveal(tx, hand, room, round)
  else await endRound(tx, round.id, { at: hand.now, ending: 'dropped' })
}

/** Opens the round of a step that has one, for everybody who is in the room now and whoever scored ahead. */
const enterStep = async (tx: Write, hand: Hand, room: Room, step: Step, fresh: Fresh): Promise<void> => {
  if (step.kind !== 'score' && step.kind !== 'rank') return
  const standard = step.kind === 'score' ? step.standards[0] : undefined
  const waiting = room.rounds.find(
    round => round.ending === undefined && round.standard === standard && round.turn === step.turn,
  )
  const about = { turn: step.turn, openedAt: hand.now, ...(standard === undefined ? {} : { standard }) }
  if (waiting === undefined) await keepRound(tx, room.workshop, { ...fresh, ...about })
  else await openRound(tx, waiting.id, hand.now)
  const members = countedOf(room.people).filter(isHere)
  await addMembers(
    tx,
    room.workshop,
    waiting?.id ?? fresh.id,
    members.map(each => each.id),
  )
}

export type Hands = {
  readonly standard: number
  readonly counts: readonly [number, number, number, number, number]
  readonly cantJudge: number
}

export type HandsRefusal =
  { readonly kind: 'absent' } | { readonly kind: 'closed' } | { readonly kind: 'counted-unseen' }

/** Writes down an open show of hands: in place of a count that was too small to show, or where tables share out. */
export const showHands = (hand: Hand, id: Id<'workshop'>, hands: Hands): Promise<Decision<undefined, HandsRefusal>> =>
  hand.write(async tx => {
    const room = await roomOf(tx, id)
    if (room === undefined || !room.workshop.recipe.standards.includes(hands.standard)) return no({ kind: 'absent' })
    if (room.progress.state === 'closed') return no({ kind: 'closed' })
    const { workshop } = room
    const ended = room.rounds.findLast(each => each.standard === hands.standard && each.ending !== undefined)
    // Hands never take the place of a count that the room made unseen.
    if (ended?.ending === 'shown') return no({ kind: 'counted-unseen' })
    if (ended?.ending === 'too-few') await setEnding(tx, ended.id, 'hands')
    await recordTally(tx, {
      exercise: workshop.exercise,
      group: workshop.group,
      standard: hands.standard,
      round: ended?.turn ?? 1,
      workshop: { id: workshop.id, name: workshop.name, heldOn: workshop.heldOn },
      way: 'hands',
      counts: hands.counts,
      cantJudge: hands.cantJudge,
      joined: countedOf(room.people).length,
      onPaper: 0,
      peopleChanged: true,
      at: hand.now,
    })
    await changeWorkshop(tx, id)
    return yes(undefined)
  })

/** Writes down hands shown for the candidates, where too few put dots for an unseen count. */
export const showHandsOnCandidates = (
  hand: Hand,
  id: Id<'workshop'>,
  hands: ReadonlyMap<Id<'candidate'>, number>,
): Promise<Decision<undefined, { readonly kind: 'absent' } | { readonly kind: 'closed' }>> =>
  hand.write(async tx => {
    const room = await roomOf(tx, id)
    const ended = room?.rounds.findLast(each => each.standard === undefined && each.ending !== undefined)
    if (room === undefined || ended?.ending === 'shown') return no({ kind: 'absent' })
    if (room.progress.state === 'closed') return no({ kind: 'closed' })
    if (ended !== undefined) await setEnding(tx, ended.id, 'hands')
    await setDots(tx, room.workshop, room.candidates, hands)
    await changeWorkshop(tx, id)
    return yes(undefined)
  })
