import { sql, type Read, type Write } from '#db'
import type { Instant } from '#ground'
import type { StandardKey } from '#support'
import { personIn } from '../scope.ts'
import type { Shown } from '../shown/shown.ts'
import { shownFrom, type ShownRow } from '../shown/store.ts'
import type { Follow, FollowKind } from './follow.ts'

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

/** All that is new has been seen. */
export const markSeen = async (tx: Write, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exchange.follow')
    .set({ seen_at: at })
    .where('person_id', '=', personIn(tx))
    .execute()
}

const newest = 20

/**
 * What was published since of whom and what the person follows, the newest first; `also` gives a standard's other names.
 */
export const newsOf = async (
  tx: Read,
  follows: readonly Follow[],
  also: (key: StandardKey) => readonly StandardKey[],
): Promise<readonly Shown[]> => {
  if (follows.length === 0) return []
  const since = (follow: Follow) => sql`s.published_at > ${follow.seenAt}`
  const wanted = follows.map(follow => {
    if (follow.kind === 'partnership') return sql`(s.of_partnership = ${follow.of} and ${since(follow)})`
    if (follow.kind === 'person') return sql`(s.writer_id = ${follow.of} and ${since(follow)})`
    return sql`(s.standards && ${also(follow.of)}::text[] and ${since(follow)})`
  })
  const { rows } = await sql<ShownRow>`
    select s.* from exchange.shown s
    where s.published_at > ${follows.map(({ seenAt }) => seenAt).toSorted()[0]} and (${sql.join(wanted, sql` or `)})
    order by s.published_at desc, s.id desc limit ${newest}`.execute(tx.over())
  return rows.map(shownFrom)
}
