import { sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Notice } from '../../due.ts'
import { personIn } from '../../scope.ts'

type Tables = { 'exchange.seen': { person_id: string; kind: Notice; of_id: string; seen_at: Instant } }

type Seen = { readonly kind: Notice; readonly of: Id; readonly at: Instant }

/** What the person of this scope was told of and has looked at. */
export const seenOf = async (tx: Read): Promise<readonly Seen[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.seen')
    .selectAll()
    .where('person_id', '=', personIn(tx))
    .orderBy('seen_at')
    .execute()
  return rows.map(row => ({ kind: row.kind, of: row.of_id, at: row.seen_at }))
}

/** The person of this scope has looked at it; the last time counts. */
export const keepSeen = async (tx: Write, { kind, of, at }: Seen): Promise<void> => {
  await sql`
    insert into exchange.seen (person_id, kind, of_id, seen_at) values (${personIn(tx)}, ${kind}, ${of}, ${at})
    on conflict (person_id, kind, of_id) do update set seen_at = excluded.seen_at`.execute(tx.over())
}
