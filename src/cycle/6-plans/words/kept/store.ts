import type { Read, Write } from '#db'
import type { Instant } from '#ground'
import type { Written } from '../saving.ts'
import type { TextPlace } from './place.ts'

type Earlier = {
  key: string
  version: number
  words: string
  written_at: Instant
  written_by: string
  written_by_name: string
}

/** The two tables of a place. Each room has its own, all of this shape. */
type Tables = { standing: Earlier & { copied_at: Instant }; earlier: Earlier }

/** The name of a place's table, in the type of its shape. */
const tableOf = <Name extends keyof Tables>(place: TextPlace, name: Name): Name => place[name] as Name

/** A text as it once was. */
export type EarlierWords = {
  readonly version: number
  readonly words: string
  readonly at: Instant
  readonly by: string
}

/** The texts of a document that anybody has written, by their keys; only those of `keys` when it is given. */
export const writtenAt = async (
  tx: Read,
  place: TextPlace,
  keys?: readonly string[],
): Promise<ReadonlyMap<string, Written>> => {
  if (keys?.length === 0) return new Map()
  const rows = await tx
    .over<Tables>()
    .selectFrom(tableOf(place, 'standing'))
    .selectAll()
    .where(where => where.and(place.key))
    .$if(keys !== undefined, query => query.where('key', 'in', keys ?? []))
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
export const keepWritten = async (tx: Write, place: TextPlace, written: Written): Promise<void> => {
  const said = { ...rowOf(written), copied_at: written.copiedAt }
  await tx
    .over<Tables>()
    .insertInto(tableOf(place, 'standing'))
    .values({ ...place.key, ...said })
    .onConflict(conflict => conflict.columns([...keysOf(place), 'key']).doUpdateSet(said))
    .execute()
}

/** Copies a text to the earlier ones before it is replaced. */
export const keepEarlier = async (tx: Write, place: TextPlace, written: Written): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto(tableOf(place, 'earlier'))
    .values({ ...place.key, ...rowOf(written) })
    .execute()
}

const rowOf = ({ key, version, words, at, by }: Written): Earlier => ({
  ...{ key, version, words },
  ...{ written_at: at, written_by: by.id, written_by_name: by.name },
})

/** The columns of a place's key, which are those of both tables. */
const keysOf = ({ key }: TextPlace) => Object.keys(key) as never[]

/** The earlier texts under a key, the newest first. */
export const earlierAt = async (tx: Read, place: TextPlace, key: string): Promise<readonly EarlierWords[]> =>
  (await allEarlierAt(tx, place, key)).get(key) ?? []

/** The earlier texts by their keys, the newest first; only those of one key when it is given. */
export const allEarlierAt = async (
  tx: Read,
  place: TextPlace,
  key?: string,
): Promise<ReadonlyMap<string, readonly EarlierWords[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom(tableOf(place, 'earlier'))
    .selectAll()
    .where(where => where.and(key === undefined ? place.key : { ...place.key, key }))
    .orderBy('version', 'desc')
    .execute()
  const words = rows.map(row => ({
    ...{ key: row.key, version: row.version, words: row.words },
    ...{ at: row.written_at, by: row.written_by_name },
  }))
  return Map.groupBy(words, each => each.key)
}

/** The keys under which there is anything earlier, so that a page offers it only where there is. */
export const keysWithEarlierAt = async (tx: Read, place: TextPlace): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom(tableOf(place, 'earlier'))
    .select('key')
    .distinct()
    .where(where => where.and(place.key))
    .execute()
  return new Set(rows.map(({ key }) => key))
}
