import type { Read, Write } from '#db'
import { partnershipIn, dayOf, type Day, type Id, type Instant } from '#ground'
import { programmeHere } from '#people'
import { nextDue } from '../standing/standing.ts'
import type { Exercise } from '../year/exercise.ts'
import type { Recorder } from '../scope.ts'
import { exercisesOf } from '../year/store.ts'
import { countedFrom, type NextDue } from './due.ts'

type Tables = {
  'exercise.next_due': {
    partnership_id: string
    id: string
    after_exercise_id: string
    due_on: Day | null
    said_at: Instant
    said_by: string
    said_by_name: string
  }
}

export type Said = { readonly day: Day; readonly at: Instant; readonly by: string }

/** What the partnership said last of when the exercise after that one is due; nothing where it took it back. */
export const saidAfter = async (tx: Read, exercise: Id<'exercise'>): Promise<Said | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('exercise.next_due')
    .select(['due_on', 'said_at', 'said_by_name'])
    .where('partnership_id', '=', partnershipIn(tx))
    .where('after_exercise_id', '=', exercise)
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined || row.due_on === null) return undefined
  return { day: row.due_on, at: row.said_at, by: row.said_by_name }
}

/** By when the next exercise is to be opened; nothing before there is a first. */
export const nextDueOf = async (tx: Read, known?: readonly Exercise[]): Promise<NextDue | undefined> => {
  const last = countedFrom(known ?? (await exercisesOf(tx)))
  if (last === undefined) return undefined
  const openedOn = dayOf(last.openedAt)
  const after = { exercise: last.id, label: last.label, openedOn }
  const own = await saidAfter(tx, last.id)
  if (own !== undefined) return { day: own.day, after, said: { at: own.at, by: own.by } }
  return { day: nextDue(openedOn, (await programmeHere(tx))?.dueMonth), after }
}

export type KeptDue = {
  readonly id: Id<'due'>
  readonly after: Id<'exercise'>
  /** Nothing: it goes by the usual rule again. */
  readonly day: Day | undefined
  readonly at: Instant
  readonly by: Recorder
}

/** Adds what the partnership says. Nothing ever changes or removes it. */
export const keepNextDue = async (tx: Write, { id, after, day, at, by }: KeptDue): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exercise.next_due')
    .values({
      partnership_id: partnershipIn(tx),
      id,
      after_exercise_id: after,
      due_on: day ?? null,
      said_at: at,
      said_by: by.id,
      said_by_name: by.name,
    })
    .execute()
}
