import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import { planKey } from '../../scope.ts'
import type { Horizon } from '../horizon.ts'

/** A strategic plan that was begun: what it is called, over which years, and from which signed outline. */
export type Begun = Horizon & {
  readonly name: string
  readonly outlineVersion: number
  readonly version: number
}

type Tables = {
  'plans.strategic': {
    partnership_id: string
    exercise_id: string
    outline_version: number
    name: string
    from_year: number
    to_year: number
    version: number
    begun_at: Instant
    begun_by: string
    begun_by_name: string
  }
}

/** The strategic plan of a year; `undefined` while nobody has begun it. */
export const begunOf = async (tx: Read, exercise: Id<'exercise'>): Promise<Begun | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('plans.strategic')
    .selectAll()
    .where(where => where.and(planKey(tx, exercise)))
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        ...{ from: row.from_year, to: row.to_year, name: row.name },
        ...{ outlineVersion: row.outline_version, version: row.version },
      }
}

/** Begins it. False when somebody has begun it already. */
export const keepBegun = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { from, to, name, outlineVersion }: Omit<Begun, 'version'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .insertInto('plans.strategic')
    .values({
      ...planKey(tx, exercise),
      ...{ outline_version: outlineVersion, name, from_year: from, to_year: to, version: 1 },
      ...{ begun_at: at, begun_by: by.id, begun_by_name: by.name },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('exercise_id')
    .execute()
  return rows.length > 0
}

/** Names it anew and sets its years. False when it is not the version that was seen. */
export const changeBegun = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { from, to, name, version }: Omit<Begun, 'outlineVersion'>,
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .updateTable('plans.strategic')
    .set({ name, from_year: from, to_year: to, version: version + 1 })
    .where(where => where.and({ ...planKey(tx, exercise), version }))
    .returning('exercise_id')
    .execute()
  return rows.length > 0
}
