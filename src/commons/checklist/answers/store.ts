import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Written } from '#plans'
import { runKey } from '../scope.ts'
import type { EarlierWords } from './earlier.ts'

type Earlier = {
  partnership_id: string
  run_id: string
  key: string
  version: number
  words: string
  written_at: Instant
  written_by: string
  written_by_name: string
}
type Tables = {
  'checklist.answer': Earlier & { copied_at: Instant }
  'checklist.earlier_answer': Earlier
  'checklist.pick': { partnership_id: string; run_id: string; question: string; indicator: string; name: string }
}

/** The texts of a run that anybody has written, by their keys. */
export const writtenOf = async (tx: Read, run: Id<'run'>): Promise<ReadonlyMap<string, Written>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('checklist.answer')
    .selectAll()
    .where(where => where.and(runKey(tx, run)))
    .execute()
  return new Map(
    rows.map(row => [
      row.key,
      {
        ...{ key: row.key, version: row.version, words: row.words, at: row.written_at, copiedAt: row.copied_at },
        by: { id: row.written_by, name: row.written_by_name },
      },
    ]),
  )
}

/** Puts a text in the place of the one before it. */
export const keepWritten = async (tx: Write, run: Id<'run'>, written: Written): Promise<void> => {
  const said = {
    ...{ version: written.version, words: written.words, written_at: written.at, copied_at: written.copiedAt },
    ...{ written_by: written.by.id, written_by_name: written.by.name },
  }
  await tx
    .over<Tables>()
    .insertInto('checklist.answer')
    .values({ ...runKey(tx, run), key: written.key, ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'run_id', 'key']).doUpdateSet(said))
    .execute()
}

/** Copies a text to the earlier ones before it is replaced. */
export const keepEarlier = async (
  tx: Write,
  run: Id<'run'>,
  { key, version, words, at, by }: Written,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('checklist.earlier_answer')
    .values({ ...runKey(tx, run), key, version, words, written_at: at, written_by: by.id, written_by_name: by.name })
    .execute()
}

/** The earlier texts of a run by their keys, the newest first. */
export const earlierOf = async (tx: Read, run: Id<'run'>): Promise<ReadonlyMap<string, readonly EarlierWords[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('checklist.earlier_answer')
    .selectAll()
    .where(where => where.and(runKey(tx, run)))
    .orderBy('version', 'desc')
    .execute()
  return Map.groupBy(
    rows.map(row => ({ key: row.key, words: row.words, at: row.written_at, by: row.written_by_name })),
    ({ key }) => key,
  )
}

/** An indicator that an answer picks, with the name that it had then. */
export type Picked = { readonly indicator: string; readonly name: string }

/** The indicators picked in a run, by question. */
export const picksOf = async (tx: Read, run: Id<'run'>): Promise<ReadonlyMap<string, readonly Picked[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('checklist.pick')
    .selectAll()
    .where(where => where.and(runKey(tx, run)))
    .orderBy('name')
    .execute()
  return Map.groupBy(rows, ({ question }) => question)
}

/** Keeps the picks of one question in the place of those before. */
export const keepPicks = async (
  tx: Write,
  run: Id<'run'>,
  question: string,
  picks: readonly Picked[],
): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('checklist.pick')
    .where(where => where.and({ ...runKey(tx, run), question }))
    .execute()
  if (picks.length === 0) return
  await tx
    .over<Tables>()
    .insertInto('checklist.pick')
    .values(picks.map(({ indicator, name }) => ({ ...runKey(tx, run), question, indicator, name })))
    .execute()
}
