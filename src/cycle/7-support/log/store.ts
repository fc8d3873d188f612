import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import { agreementKey } from '../scope.ts'
import type { Logged } from './logged.ts'

type Tables = {
  'support.log': {
    partnership_id: string
    id: string
    exercise_id: string
    on_day: Day
    /** Read as text, to lose no digit. */
    days: string | number
    who: string
    activity_id: string | null
    done: string
    deliverable: string
    recorded_at: Instant
    recorded_by: string
    recorded_by_name: string
    removed_at: Instant | null
    removed_by_name: string | null
    removed_because: string | null
  }
}

/** The log of a year's agreement, the latest day first, what was taken out among it. */
export const loggedOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Logged[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.log')
    .selectAll()
    .where(where => where.and(agreementKey(tx, exercise)))
    .orderBy('on_day', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, on: row.on_day, days: Number(row.days), who: row.who, done: row.done },
    ...{ deliverable: row.deliverable, at: row.recorded_at },
    by: { id: row.recorded_by, name: row.recorded_by_name },
    ...(row.activity_id === null ? {} : { activity: row.activity_id }),
    ...(row.removed_at === null
      ? {}
      : { removed: { at: row.removed_at, by: row.removed_by_name ?? '', because: row.removed_because ?? '' } }),
  }))
}

export type LogSaid = Pick<Logged, 'on' | 'days' | 'who' | 'activity' | 'done' | 'deliverable'>

export const keepLogged = async (
  tx: Write,
  exercise: Id<'exercise'>,
  id: Id<'logged'>,
  said: LogSaid,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('support.log')
    .values({
      ...agreementKey(tx, exercise),
      ...{ id, on_day: said.on, days: said.days, who: said.who, activity_id: said.activity ?? null },
      ...{ done: said.done, deliverable: said.deliverable },
      ...{ recorded_at: at, recorded_by: by.id, recorded_by_name: by.name },
      ...{ removed_at: null, removed_by_name: null, removed_because: null },
    })
    .execute()
}

/** Takes an entry out, with why. It stays on record. */
export const markRemoved = async (
  tx: Write,
  id: Id<'logged'>,
  { at, by, because }: { readonly at: Instant; readonly by: string; readonly because: string },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('support.log')
    .set({ removed_at: at, removed_by_name: by, removed_because: because })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
}
