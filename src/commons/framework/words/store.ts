import type { Read, Write } from '#db'
import type { Instant } from '#ground'
import type { Written } from '#plans'
import { partnershipIn } from '../scope.ts'
import type { EarlierWords } from './earlier.ts'

type Earlier = {
  partnership_id: string
  key: string
  version: number
  words: string
  written_at: Instant
  written_by: string
  written_by_name: string
}

type Tables = { 'framework.field': Earlier & { copied_at: Instant }; 'framework.earlier_field': Earlier }

/** The texts of the framework that anybody has written, by their keys. */
export const writtenOf = async (tx: Read): Promise<ReadonlyMap<string, Written>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.field')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
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

/** Puts a text in the place of the one before it. Two at once are tried again one after the other. */
export const keepWritten = async (tx: Write, written: Written): Promise<void> => {
  const said = {
    ...{ version: written.version, words: written.words, written_at: written.at, copied_at: written.copiedAt },
    ...{ written_by: written.by.id, written_by_name: written.by.name },
  }
  await tx
    .over<Tables>()
    .insertInto('framework.field')
    .values({ partnership_id: partnershipIn(tx), key: written.key, ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'key']).doUpdateSet(said))
    .execute()
}

/** Copies a text to the earlier ones before it is replaced. */
export const keepEarlier = async (tx: Write, written: Written): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('framework.earlier_field')
    .values({
      ...{ partnership_id: partnershipIn(tx), key: written.key, version: written.version, words: written.words },
      ...{ written_at: written.at, written_by: written.by.id, written_by_name: written.by.name },
    })
    .execute()
}

/** The earlier texts under a key, the newest first. */
export const earlierOf = async (tx: Read, key: string): Promise<readonly EarlierWords[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.earlier_field')
    .selectAll()
    .where(where => where.and({ partnership_id: partnershipIn(tx), key }))
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({ version: row.version, words: row.words, at: row.written_at, by: row.written_by_name }))
}

/** The keys under which there is anything earlier. */
export const keysWithEarlier = async (tx: Read): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.earlier_field')
    .select('key')
    .distinct()
    .where('partnership_id', '=', partnershipIn(tx))
    .execute()
  return new Set(rows.map(({ key }) => key))
}
