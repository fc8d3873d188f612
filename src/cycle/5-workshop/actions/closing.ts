import { dissentIn } from '#agreement'
import { recordWorkshopSitting, type Hand } from '#exercise'
import type { Write } from '#db'
import { linesIn, no, yes, type Decision, type Id } from '#ground'
import type { Ask } from '#people'
import { takeWorkshopNotes } from '#scoring'
import type { Participant, Room } from '../room/room.ts'
import { keepMove } from '../store/moves.ts'
import { endRound, shutRound } from '../store/rounds.ts'
import { roomOf } from '../store/room.ts'
import { changeWorkshop } from '../store/workshop.ts'

export type ClosingRefusal = { readonly kind: 'absent' } | { readonly kind: 'closed' } | { readonly kind: 'not-open' }

/**
 * Closes the workshop: the record is whole from this moment, the code and every phone's way in are dead, rounds that
 * were never revealed are dropped unseen, and the notes stand in the group's responses without anybody retyping them.
 */
export const closeWorkshop = async (
  hand: Hand & Pick<Ask, 'roles'>,
  id: Id<'workshop'>,
): Promise<Decision<undefined, ClosingRefusal>> => {
  const begun = await hand.write(async tx => {
    const room = await roomOf(tx, id)
    for (const round of room?.rounds ?? []) if (round.ending === undefined) await shutRound(tx, round.id)
    return room !== undefined
  })
  if (!begun) return no({ kind: 'absent' })
  return hand.write(async tx => {
    const room = await roomOf(tx, id)
    if (room === undefined) return no({ kind: 'absent' })
    if (room.progress.state === 'closed') return no({ kind: 'closed' })
    if (room.progress.state === 'preparing') return no({ kind: 'not-open' })
    for (const round of room.rounds) {
      if (round.ending === undefined) await endRound(tx, round.id, { at: hand.now, ending: 'dropped' })
    }
    await recordWho(tx, hand, room)
    await recordNotes(tx, hand, room)
    await recordDissent(tx, hand, room)
    await keepMove(tx, room.workshop, { number: room.moves.length + 1, kind: 'close', at: hand.now }, hand.person)
    await changeWorkshop(tx, id, { closedAt: hand.now })
    return yes(undefined)
  })
}

/** The sitting of the group: its seats that took part, and everybody else who did by name or role. */
const recordWho = async (tx: Write, hand: Hand, { workshop, people }: Room): Promise<void> => {
  const came = everyone(people)
  await recordWorkshopSitting(tx, hand, workshop.exercise, workshop.group, {
    heldOn: workshop.heldOn,
    tookPart: came.flatMap(each => each.seat ?? []),
    others: came
      .filter(each => each.seat === undefined)
      .map(each => each.shownAs)
      .join('\n'),
  })
}

/** Everybody who took part at any time, also who left early; nobody who was taken out. */
const everyone = (people: readonly Participant[]): readonly Participant[] =>
  people.filter(
    each => (each.kind === 'taking-part' || each.kind === 'paper') && each.cameAt !== undefined && !each.takenOut,
  )

/** Each standard's notes of all tables become the group's words on it. */
const recordNotes = async (tx: Write, hand: Hand & Pick<Ask, 'roles'>, room: Room): Promise<void> => {
  const { id, name, heldOn, exercise, group, recipe } = room.workshop
  for (const standard of recipe.standards) {
    const notes = room.notes.filter(note => note.standard === standard)
    const outcome = room.outcomes.find(each => each.standard === standard)
    const agreed = outcome?.kind === 'agreed' ? { agreed: { kind: 'score', score: outcome.score } as const } : {}
    if (notes.length === 0 && outcome?.kind !== 'agreed') continue
    await takeWorkshopNotes(
      tx,
      hand,
      { exercise, group, standard },
      {
        workshop: { id, name, heldOn },
        said: joined(room, notes, 'said'),
        evidence: linesOf(notes.map(note => note.evidence)),
        implications: linesOf(notes.map(note => note.implications)).join('\n'),
        ...agreed,
      },
    )
  }
}

/** What each table said, under its letter where more than one wrote. */
const joined = ({ tables }: Room, notes: Room['notes'], field: 'said'): string => {
  const written = notes.filter(note => note[field].trim() !== '')
  if (written.length <= 1) return written[0]?.[field] ?? ''
  return written
    .map(note => `Table ${tables.find(table => table.id === note.table)?.letter ?? ''}: ${note[field]}`)
    .join('\n\n')
}

/** The lines of all these texts, each once. */
const linesOf = (texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap(linesIn))]

/** Dissent that somebody asked to have minuted stands with the position that it is from, where there is one. */
const recordDissent = async (tx: Write, hand: Hand, room: Room): Promise<void> => {
  for (const each of room.minutes) {
    if (each.kind !== 'dissent' || each.standard === undefined) continue
    const place = { exercise: room.workshop.exercise, standard: each.standard }
    await dissentIn(tx, hand, place, {
      words: each.words,
      ...(each.saidBy === undefined ? {} : { name: each.saidBy }),
    })
  }
}
