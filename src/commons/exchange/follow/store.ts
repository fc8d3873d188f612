import { sql, type Read, type Write } from '#db'
import type { Instant } from '#ground'
import type { StandardKey } from '#support'
import { personIn } from '../scope.ts'
import { shownFrom, type ShownRow } from '../shown/store.ts'
import { perPage } from '../turning.ts'
import type { Follow, FollowKind, News } from './follow.ts'

type Tables = {
  'exchange.follow': { person_id: string; kind: FollowKind; of_key: string; called: string; seen_at: Instant }
}

/** Whom and what the person of this scope follows. */
export const followsOf = async (tx: Read): Promise<readonly Follow[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.follow')
    .selectAll()
    .where('person_id', '=', personIn(tx))
    .orderBy('kind')
    .orderBy('called')
    .execute()
  return rows.map(row => ({ kind: row.kind, of: row.of_key, called: row.called, seenAt: row.seen_at }))
}

export const keepFollow = async (tx: Write, { kind, of, called, seenAt }: Follow): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.follow')
    .values({ person_id: personIn(tx), kind, of_key: of, called, seen_at: seenAt })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const dropFollow = async (tx: Write, { kind, of }: Pick<Follow, 'kind' | 'of'>): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('exchange.follow')
    .where('person_id', '=', personIn(tx))
    .where('kind', '=', kind)
    .where('of_key', '=', of)
    .execute()
}

/** What was published up to then has been seen; what was published later, or seen later already, stays as it is. */
export const markSeen = async (tx: Write, until: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exchange.follow')
    .set({ seen_at: until })
    .where('person_id', '=', personIn(tx))
    .where('seen_at', '<', until)
    .execute()
}

/**
 * What was published since of whom and what the person follows: how much, and of it a page, what waited longest first, so
 * that the last one shown says how far they have seen. `also` gives a standard's other names.
 */
export const newsOf = async (
  tx: Read,
  follows: readonly Follow[],
  also: (key: StandardKey) => readonly StandardKey[],
): Promise<News> => {
  if (follows.length === 0) return { shown: [], count: 0 }
  const since = (follow: Follow) => sql`s.published_at > ${follow.seenAt}`
  const wanted = follows.map(follow => {
    if (follow.kind === 'partnership') return sql`(s.of_partnership = ${follow.of} and ${since(follow)})`
    if (follow.kind === 'person') return sql`(s.writer_id = ${follow.of} and ${since(follow)})`
    return sql`(s.standards && ${also(follow.of)}::text[] and ${since(follow)})`
  })
  // Those of one instant stay together: who has seen one has seen them all.
  const { rows } = await sql<ShownRow & { count: string }>`
    select s.*, count(*) over () as count from exchange.shown s
    where s.published_at > ${follows.map(({ seenAt }) => seenAt).toSorted()[0]} and (${sql.join(wanted, sql` or `)})
    order by s.published_at fetch first ${perPage} rows with ties`.execute(tx.over())
  return { shown: rows.map(shownFrom), count: Number(rows[0]?.count ?? 0) }
}
