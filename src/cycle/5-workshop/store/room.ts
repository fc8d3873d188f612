import type { Read } from '#db'
import type { Id } from '#ground'
import { talliesOfWorkshop } from '#scoring'
import { progressOf } from '../hour/progress.ts'
import { stepsOf } from '../hour/step.ts'
import { countedOf, isHere, type Participant, type Room, type Round } from '../room/room.ts'
import { movesOf } from './moves.ts'
import { notesOf } from './notes.ts'
import { participantsOf } from './people.ts'
import { candidatesOf, minutesOf, outcomesOf } from './plenary.ts'
import { answeredBy, ballotCount, membersOf, roundsOf } from './rounds.ts'
import { tablesOf, workshopOf } from './workshop.ts'

/** Everything that anybody in the room may see now. Nothing in it depends on a ballot before its reveal. */
export const roomOf = async (tx: Read, id: Id<'workshop'>): Promise<Room | undefined> => {
  const workshop = await workshopOf(tx, id)
  if (workshop === undefined) return undefined
  const steps = stepsOf(workshop.recipe)
  const moves = await movesOf(tx, id)
  return {
    workshop,
    steps,
    moves,
    progress: progressOf(steps, moves),
    tables: await tablesOf(tx, id),
    people: await participantsOf(tx, id),
    rounds: await roundsOf(tx, id),
    tallies: await talliesOfWorkshop(tx, id),
    notes: await notesOf(tx, id),
    outcomes: await outcomesOf(tx, id),
    candidates: await candidatesOf(tx, id),
    minutes: await minutesOf(tx, id),
  }
}

/** `12 of 14 have answered`: those here who may, and those who are not here but answered ahead. */
export const answeredIn = async (
  tx: Read,
  room: Pick<Room, 'people'>,
  round: Pick<Round, 'id'>,
): Promise<{ readonly answered: number; readonly of: number }> => {
  const members = await membersOf(tx, round.id)
  const awaited = awaitedOf(room.people, members)
  const elsewhere = [...members].filter(member => !awaited.some(each => each.id === member))
  const ahead = await answeredBy(tx, round.id, elsewhere)
  return { answered: await ballotCount(tx, round.id), of: awaited.length + ahead.size }
}

/** Members of a round who are in the room now. */
const awaitedOf = (people: readonly Participant[], members: ReadonlySet<Id<'participant'>>): readonly Participant[] =>
  countedOf(people).filter(each => isHere(each) && members.has(each.id))

/** Whether a participant's answer is in: for their own phone alone. */
export const hasAnswered = async (tx: Read, round: Id<'round'>, participant: Id<'participant'>): Promise<boolean> =>
  (await answeredBy(tx, round, [participant])).has(participant)
