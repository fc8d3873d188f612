import type { Read, Write } from '#db'
import type { Id } from '#ground'
import { yearKey } from '../../scope.ts'

type Tables = { 'agreement.register': { partnership_id: string; exercise_id: string; revision: number } }

/** How often anything was recorded, dissented from or confirmed in a year. */
export const revisionOf = async (tx: Read, exercise: Id<'exercise'>): Promise<number> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('agreement.register')
    .select('revision')
    .where(where => where.and(yearKey(tx, exercise)))
    .executeTakeFirst()
  return row?.revision ?? 0
}

/**
 * Goes with everything that a confirmation rests on: of two that happen at once, the second starts again and sees the
 * first.
 */
export const raiseRevision = async (tx: Write, exercise: Id<'exercise'>): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('agreement.register')
    .values({ ...yearKey(tx, exercise), revision: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['partnership_id', 'exercise_id'])
        .doUpdateSet(row => ({ revision: row('agreement.register.revision', '+', 1) })),
    )
    .execute()
}
