import { inLine, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import { planKey } from '../../scope.ts'

type Tables = {
  'plans.outline': {
    partnership_id: string
    exercise_id: string
    begun_at: Instant
    begun_by: string
    begun_by_name: string
  }
}

/** Whether anybody has begun the plan of a year. */
export const isBegun = async (tx: Read, exercise: Id<'exercise'>): Promise<boolean> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('plans.outline')
    .select('exercise_id')
    .where(where => where.and(planKey(tx, exercise)))
    .executeTakeFirst()
  return row !== undefined
}

/** Holds the plan of a year: whoever signs it, puts it into a phase or sorts its priorities does so one after the other. */
export const holdPlan = async (tx: Write, exercise: Id<'exercise'>): Promise<void> => {
  await inLine(tx, 'plans.outline', planKey(tx, exercise))
}

/** Begins the plan. False when somebody has begun it already. */
export const keepBeginning = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .insertInto('plans.outline')
    .values({ ...planKey(tx, exercise), begun_at: at, begun_by: by.id, begun_by_name: by.name })
    .onConflict(conflict => conflict.doNothing())
    .returning('exercise_id')
    .execute()
  return rows.length > 0
}
