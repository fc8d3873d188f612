import { sql, type Read } from '#db'
import type { StandardKey } from '#support'
import { shownFrom, type ShownRow } from '../shown/store.ts'
import { perPage, startOf } from '../turning.ts'
import { mostCounted, type Found, type Search } from './search.ts'

/** What a search asks of a record besides its words; `standards` are all that the one chosen goes by. */
const filters = ({ theme, kind, area }: Search, standards: readonly StandardKey[]) => {
  const all = [
    ...(kind === undefined ? [] : [sql`s.kind = ${kind}`]),
    ...(standards.length === 0 ? [] : [sql`s.standards && ${standards}::text[]`]),
    ...(theme === undefined ? [] : [sql`s.themes @> ${[theme]}::text[]`]),
    ...(area === undefined ? [] : [sql`s.areas @> ${[area]}::text[]`]),
  ]
  return all.length === 0 ? undefined : sql.join(all, sql` and `)
}

/**
 * Says in this transaction what is looked for; the policy of the words reads it, so that their index is used.
 * @returns whether there is anything in it that an index can find.
 */
const seek = async (tx: Read, words: string): Promise<boolean> => {
  const { rows } = await sql<{ indexed: string }>`
    select querytree(q) as indexed, set_config('app.sought', q::text, true)
    from websearch_to_tsquery('english', ${words}) q`.execute(tx.over())
  const indexed = rows[0]?.indexed ?? ''
  return indexed !== '' && indexed !== 'T'
}

/** What this reader may read that fits a search: by how well the words fit, else the newest first. */
export const findShown = async (tx: Read, search: Search, standards: readonly StandardKey[]): Promise<Found> => {
  const narrowed = filters(search, standards)
  if (search.words === '') return newest(tx, search, narrowed)
  return (await seek(tx, search.words)) ? fitting(tx, search, narrowed) : { rows: undefined, count: 0 }
}

type Filters = ReturnType<typeof filters>

const countOf = async (tx: Read, from: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from (select from ${from} limit ${mostCounted + 1}) found`.execute(tx.over())
  return Number(rows[0]?.count ?? 0)
}

/** To find the best, all that fit are weighed: they are counted as they go by. */
const fitting = async (tx: Read, search: Search, narrowed: Filters): Promise<Found> => {
  const from =
    narrowed === undefined
      ? sql`exchange.word_index w`
      : sql`exchange.word_index w join exchange.shown s on s.id = w.id and ${narrowed}`
  const { rows } = await sql<ShownRow & { found: string }>`
    select s.*, best.found from (
      select w.id, ts_rank(w.words, websearch_to_tsquery('english', ${search.words})) as fits, count(*) over () as found
      from ${from} order by fits desc, w.id desc limit ${perPage} offset ${startOf(search.page)}
    ) best join exchange.shown s on s.id = best.id order by best.fits desc, best.id desc`.execute(tx.over())
  const [first] = rows
  const count = first === undefined && search.page > 1 ? await countOf(tx, from) : Number(first?.found ?? 0)
  return { rows: rows.map(shownFrom), count: Math.min(count, mostCounted + 1) }
}

const newest = async (tx: Read, search: Search, narrowed: Filters): Promise<Found> => {
  const from = narrowed === undefined ? sql`exchange.shown s` : sql`exchange.shown s where ${narrowed}`
  const { rows } = await sql<ShownRow>`
    select s.* from ${from} order by s.published_at desc, s.id desc
    limit ${perPage} offset ${startOf(search.page)}`.execute(tx.over())
  return { rows: rows.map(shownFrom), count: await countOf(tx, from) }
}
