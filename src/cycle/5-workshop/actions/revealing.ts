import type { Write } from '#db'
import type { Hand } from '#exercise'
import type { Id } from '#ground'
import { recordTally } from '#scoring'
import { countOf, dotsOf, isEnough, type Answer } from '../ballot/answer.ts'
import { shuffled } from '../ballot/shuffle.ts'
import { countedOf, type Room, type Round } from '../room/room.ts'
import { setDots } from '../store/plenary.ts'
import { answeredBy, ballotsOf, endRound, keepComments, membersOf } from '../store/rounds.ts'

/**
 * Reveals a round, all at once and in the transaction of the move: five counts are written, and the ballots and their
 * key are gone (security 3, rules 1 and 3). With fewer than five scores nothing is counted at all.
 */
export const reveal = async (tx: Write, hand: Pick<Hand, 'now' | 'world'>, room: Room, round: Round): Promise<void> => {
  const members = await membersOf(tx, round.id)
  const given = await ballotsOf(tx, round.id)
  const onPaper = await paperCount(tx, room, round.id, members)
  const joined = await joinedCount(tx, room, round.id, members)
  const shown =
    round.standard === undefined
      ? await countDots(tx, room, given)
      : await countScores(tx, hand, room, { ...round, standard: round.standard }, { given, members, onPaper, joined })
  const said = { joined, answered: given.length, onPaper }
  await endRound(tx, round.id, { at: hand.now, ending: shown ? 'shown' : 'too-few', ...said })
  const comments = shown ? given.flatMap(each => each.comment ?? []) : []
  await keepComments(tx, room.workshop, round.id, shuffled(comments, hand.world.chance))
}

type Box = {
  readonly given: readonly { readonly answer: string }[]
  readonly members: ReadonlySet<Id<'participant'>>
  readonly onPaper: number
  readonly joined: number
}

const countScores = async (
  tx: Write,
  hand: Pick<Hand, 'now'>,
  { workshop, rounds }: Room,
  round: Round & { readonly standard: number },
  box: Box,
): Promise<boolean> => {
  const count = countOf(box.given.map(each => each.answer as Answer))
  const { id, name, heldOn, exercise, group } = workshop
  await recordTally(tx, {
    exercise,
    group,
    standard: round.standard,
    round: round.turn,
    workshop: { id, name, heldOn },
    way: 'unseen',
    counts: [...count.counts],
    cantJudge: count.cantJudge,
    joined: box.joined,
    onPaper: box.onPaper,
    peopleChanged: await peopleChanged(tx, rounds, round, box.members),
    at: hand.now,
  })
  return isEnough(count)
}

const countDots = async (tx: Write, room: Room, given: Box['given']): Promise<boolean> => {
  const chosen = given.map(each => JSON.parse(each.answer) as readonly string[])
  const dots = dotsOf(
    room.candidates.map(each => each.id),
    chosen,
  )
  await setDots(tx, room.workshop, room.candidates, dots ?? new Map())
  return dots !== undefined
}

/** Whether others could answer than in the first turn: then the second replaces it, or the difference is a person. */
const peopleChanged = async (
  tx: Write,
  rounds: readonly Round[],
  round: Round,
  members: ReadonlySet<Id<'participant'>>,
): Promise<boolean> => {
  const first = rounds.findLast(
    each => each.standard === round.standard && each.turn === 1 && each.id !== round.id && each.ending === 'shown',
  )
  if (first === undefined) return true
  const before = await membersOf(tx, first.id)
  return before.size !== members.size || [...before].some(member => !members.has(member))
}

const paperCount = async (
  tx: Write,
  room: Room,
  round: Id<'round'>,
  members: ReadonlySet<Id<'participant'>>,
): Promise<number> => {
  const onPaper = room.people.filter(each => each.kind === 'paper' && members.has(each.id)).map(each => each.id)
  return (await answeredBy(tx, round, onPaper)).size
}

/** Who could answer: those in the room, and those elsewhere who did so ahead. */
const joinedCount = async (
  tx: Write,
  room: Room,
  round: Id<'round'>,
  members: ReadonlySet<Id<'participant'>>,
): Promise<number> => {
  const here = new Set(countedOf(room.people).map(each => each.id))
  const inRoom = [...members].filter(member => here.has(member))
  const elsewhere = [...members].filter(member => !here.has(member))
  return inRoom.length + (await answeredBy(tx, round, elsewhere)).size
}
