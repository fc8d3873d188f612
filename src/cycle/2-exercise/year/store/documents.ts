import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { FurtherDocument } from '../exercise.ts'
import type { Recorder } from '../../scope.ts'

type Tables = {
  'exercise.exercise': { partnership_id: string; id: string; reading_in: boolean }
  'exercise.further_document': {
    partnership_id: string
    exercise_id: string
    id: string
    group_id: string | null
    read_in_at: Instant
    read_in_by: string
    read_in_by_name: string
    read_in_from: string
  }
}

/** What was read into past years after their first document, by year, in the order in which it came in. */
export const furtherDocumentsOf = async (
  tx: Read,
): Promise<ReadonlyMap<Id<'exercise'>, readonly FurtherDocument[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exercise.further_document')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .orderBy('read_in_at')
    .orderBy('id')
    .execute()
  const documents = rows.map(row => ({
    exercise: row.exercise_id,
    ...{ at: row.read_in_at, by: row.read_in_by_name, from: row.read_in_from },
    ...(row.group_id === null ? {} : { group: row.group_id }),
  }))
  return Map.groupBy(documents, ({ exercise }) => exercise)
}

export type KeptDocument = {
  readonly id: Id<'document'>
  readonly at: Instant
  readonly by: Recorder
  readonly from: string
  readonly group?: Id<'group'>
}

export const keepFurtherDocument = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { id, at, by, from, group }: KeptDocument,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exercise.further_document')
    .values({
      ...{ partnership_id: partnershipIn(tx), exercise_id: exercise, id, group_id: group ?? null },
      ...{ read_in_at: at, read_in_by: by.id, read_in_by_name: by.name, read_in_from: from },
    })
    .execute()
}

/** Whether a past year gathers in this transaction. */
export const keepReadingIn = async (tx: Write, exercise: Id<'exercise'>, readingIn: boolean): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exercise.exercise')
    .set({ reading_in: readingIn })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', exercise)
    .execute()
}
