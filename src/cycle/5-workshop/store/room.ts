import type { Read } from '#db'
import type { Id } from '#ground'
import { talliesOfWorkshop } from '#scoring'
import { progressOf } from '../hour/progress.ts'
import { stepsOf } from '../hour/step.ts'
import type { Answered, Room } from '../room/room.ts'
import { movesOf } from './moves.ts'
import { notesOf } from './notes.ts'
import { participantsOf } from './people.ts'
import { candidatesOf, minutesOf, outcomesOf } from './plenary.ts'
import { answeredBy, roundsOf } from './rounds.ts'
import type { Tables } from './tables.ts'
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

type Counting = Pick<Tables, 'workshop.round' | 'workshop.ballot' | 'workshop.round_member' | 'workshop.participant'>

/**
 * `12 of 14 have answered` the round that is open, if one is: those in the room who may, and those elsewhere who did so
 * ahead. Asked again after every few ballots, so it is one statement.
 */
export const answeredNow = async (tx: Read, workshop: Id<'workshop'>): Promise<Answered | undefined> => {
  const row = await tx
    .over<Counting>()
    .selectFrom('workshop.round as r')
    .select(round => [
      'r.id',
      round
        .selectFrom('workshop.ballot as b')
        .select(count => count.fn.countAll<number>().as('count'))
        .whereRef('b.partnership_id', '=', 'r.partnership_id')
        .whereRef('b.round_id', '=', 'r.id')
        .as('answered'),
    ])
    .where('r.workshop_id', '=', workshop)
    .where('r.opened_at', 'is not', null)
    .where('r.ended_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const members = await tx
    .over<Counting>()
    .selectFrom('workshop.round_member as m')
    .innerJoin('workshop.participant as p', join =>
      join.onRef('p.partnership_id', '=', 'm.partnership_id').onRef('p.id', '=', 'm.participant_id'),
    )
    .select(['p.id', 'p.kind', 'p.came_at', 'p.left_at', 'p.taken_out'])
    .where('m.round_id', '=', row.id)
    .execute()
  const isAwaited = (each: (typeof members)[number]): boolean =>
    each.kind !== 'observer' && each.came_at !== null && each.left_at === null && !each.taken_out
  const elsewhere = members.filter(each => !isAwaited(each)).map(each => each.id)
  const ahead = await answeredBy(tx, row.id, elsewhere)
  return { answered: row.answered ?? 0, of: members.length - elsewhere.length + ahead.size }
}

/** Whether a participant's answer is in: for their own phone alone. */
export const hasAnswered = async (tx: Read, round: Id<'round'>, participant: Id<'participant'>): Promise<boolean> =>
  (await answeredBy(tx, round, [participant])).has(participant)
