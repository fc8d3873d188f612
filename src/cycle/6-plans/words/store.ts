import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { planKey } from '../scope.ts'
import type { Written } from './saving.ts'

type Earlier = {
  partnership_id: string
  exercise_id: string
  key: string
  version: number
  words: string
  written_at: Instant
  written_by: string
  written_by_name: string
}

type Tables = { 'plans.field': Earlier & { copied_at: Instant }; 'plans.earlier_field': Earlier }

/** The texts of a plan that anybody has written, by their keys; only those of `keys` when it is given. */
export const writtenOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  keys?: readonly string[],
): Promise<ReadonlyMap<string, Written>> => {
  if (keys?.length === 0) return new Map()
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.field')
    .selectAll()
    .where(where => where.and(planKey(tx, exercise)))
    .$if(keys !== undefined, query => query.where('key', 'in', keys ?? []))
    .execute()
  return new Map(
    rows.map(row => [
      row.key,
      {
        key: row.key,
        version: row.version,
        words: row.words,
        at: row.written_at,
        by: { id: row.written_by, name: row.written_by_name },
        copiedAt: row.copied_at,
      },
    ]),
  )
}

/** Puts a text in the place of the one before it. Two at once are tried again one after the other. */
export const keepWritten = async (tx: Write, exercise: Id<'exercise'>, written: Written): Promise<void> => {
  const said = {
    version: written.version,
    words: written.words,
    written_at: written.at,
    written_by: written.by.id,
    written_by_name: written.by.name,
    copied_at: written.copiedAt,
  }
  await tx
    .over<Tables>()
    .insertInto('plans.field')
    .values({ ...planKey(tx, exercise), key: written.key, ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'exercise_id', 'key']).doUpdateSet(said))
    .execute()
}

/** A text as it once was. */
export type EarlierWords = {
  readonly version: number
  readonly words: string
  readonly at: Instant
  readonly by: string
}

/** Copies a text to the earlier ones before it is replaced. */
export const keepEarlier = async (tx: Write, exercise: Id<'exercise'>, written: Written): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.earlier_field')
    .values({
      ...planKey(tx, exercise),
      key: written.key,
      version: written.version,
      words: written.words,
      written_at: written.at,
      written_by: written.by.id,
      written_by_name: written.by.name,
    })
    .execute()
}

/** The earlier texts under a key, the newest first. */
export const earlierOf = async (tx: Read, exercise: Id<'exercise'>, key: string): Promise<readonly EarlierWords[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.earlier_field')
    .selectAll()
    .where(where => where.and({ ...planKey(tx, exercise), key }))
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({ version: row.version, words: row.words, at: row.written_at, by: row.written_by_name }))
}

/** Whether there is anything earlier under each key, so that a page offers it only where there is. */
export const keysWithEarlier = async (tx: Read, exercise: Id<'exercise'>): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.earlier_field')
    .select('key')
    .distinct()
    .where(where => where.and(planKey(tx, exercise)))
    .execute()
  return new Set(rows.map(({ key }) => key))
}
