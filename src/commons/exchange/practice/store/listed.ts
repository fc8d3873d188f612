import { sql, type Read } from '#db'
import type { Id, Instant } from '#ground'
import { perPage, startOf } from '../../turning.ts'
import type { Audience, PracticeKind } from '../choices.ts'
import type { Listed, ListedPage } from '../listed.ts'

type Row = {
  id: string
  title: string
  kind: PracticeKind
  changed_at: Instant
  changed_by_name: string
  asks: boolean
  was_taken_back: boolean
  was_refused: boolean
  audience: Audience | null
  is_named: boolean
  is_current: boolean
  count: string
}

const withdrawn = sql`(select from exchange.consent_withdrawal w where w.consent_id = c.id)`
const agreed = sql`exists (
  select from exchange.consent c where c.practice_id = p.id and c.mark = p.mark and not exists ${withdrawn})`
const asks = sql`(p.naming and p.audience <> 'partnership' and not ${agreed})`
const takenBack = sql`(not p.naming and exists (
  select from exchange.consent c where c.practice_id = p.id and exists ${withdrawn}))`
const refused = sql`(not p.naming and exists (
  select from exchange.consent_refusal r where r.practice_id = p.id and r.mark = p.mark))`
/** As `isAsItStands` says it. */
const current = sql`coalesce(
  s.mark = p.mark and (p.naming or s.audience = 'partnership' or s.of_partnership is null), false)`

const listedFrom = (row: Row): Listed => ({
  ...{ id: row.id, title: row.title, kind: row.kind, changedAt: row.changed_at, changedBy: row.changed_by_name },
  ...{ asks: row.asks, wasTakenBack: row.was_taken_back, wasRefused: row.was_refused },
  ...(row.audience === null
    ? {}
    : { shown: { audience: row.audience, isNamed: row.is_named, isCurrent: row.is_current } }),
})

/**
 * A page of the partnership's records without their words, what was changed last first; those alone that wait for the
 * champion's consent where they are asked for. `page` from 1.
 */
export const recordsListed = async (
  tx: Read,
  { page, areWaiting }: { readonly page: number; readonly areWaiting: boolean },
): Promise<ListedPage> => {
  const from = sql`exchange.practice p where ${areWaiting ? asks : sql`true`}`
  const { rows } = await sql<Row>`
    select p.id, p.title, p.kind, p.changed_at, p.changed_by_name, ${asks} as asks, ${takenBack} as was_taken_back,
      ${refused} as was_refused,
      s.audience, s.of_partnership is not null as is_named, ${current} as is_current, p.count
    from (select p.*, count(*) over () as count from ${from}
      order by p.changed_at desc, p.id desc limit ${perPage} offset ${startOf(page)}) p
    left join exchange.shown s on s.id = p.id
    order by p.changed_at desc, p.id desc`.execute(tx.over())
  const [first] = rows
  if (first !== undefined || page === 1) return { rows: rows.map(listedFrom), count: Number(first?.count ?? 0) }
  const counted = await sql<{ count: string }>`select count(*) as count from ${from}`.execute(tx.over())
  return { rows: [], count: Number(counted.rows[0]?.count ?? 0) }
}

type Agreed = { readonly id: Id<'practice'>; readonly title: string; readonly isShown: boolean }

/**
 * The records that a person wrote and can publish now: the champion agreed to the name after they were written. `isShown`
 * where others read another text of it.
 */
export const agreedDrafts = async (tx: Read, person: string): Promise<readonly Agreed[]> => {
  const { rows } = await sql<{ id: string; title: string; is_shown: boolean }>`
    select p.id, p.title, s.id is not null as is_shown
    from exchange.practice p left join exchange.shown s on s.id = p.id
    where p.naming and p.audience <> 'partnership' and (s.id is null or s.mark <> p.mark) and p.changed_by = ${person}
      and ${agreed}
    order by p.changed_at desc, p.id desc limit ${perPage}`.execute(tx.over())
  return rows.map(row => ({ id: row.id, title: row.title, isShown: row.is_shown }))
}

/** The records of a person whose text the champion would not have named, with that no. */
export const refusedRecords = async (
  tx: Read,
  person: Id<'person'>,
): Promise<
  readonly {
    readonly id: Id<'refusal'>
    readonly record: Id<'practice'>
    readonly title: string
    readonly by: string
  }[]
> => {
  const { rows } = await sql<{ id: string; record: string; title: string; by: string }>`
    select r.id, p.id as record, p.title, r.refuser_name as by
    from exchange.consent_refusal r join exchange.practice p on p.id = r.practice_id and p.mark = r.mark
    where not p.naming and p.changed_by = ${person} and r.refused_by <> ${person}
    order by r.id desc limit ${perPage}`.execute(tx.over())
  return rows
}
