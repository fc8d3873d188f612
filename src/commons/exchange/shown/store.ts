import { sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import { themes, type Area, type Audience, type Theme } from '../practice/choices.ts'
import { perPage, startOf } from '../turning.ts'
import type { Answers } from './answers.ts'
import type { Shown, ShownKind } from './shown.ts'

export type ShownRow = {
  id: string
  kind: ShownKind
  audience: Audience
  of_partnership: string | null
  partnership_name: string
  writer_id: string | null
  writer_name: string
  ask_whom: string
  mark: string
  title: string
  challenge: string
  tried: string
  learned: string
  cost: string
  standards: readonly string[]
  themes: readonly string[]
  areas: readonly string[]
  programme_id: string | null
  event_id: string | null
  event_title: string
  request_id: string | null
  published_at: Instant
}
type Tables = {
  'exchange.shown': ShownRow
  'exchange.word_index': { id: string; audience: Audience; of_partnership: string | null; words: unknown }
}

export const shownFrom = (row: ShownRow): Shown => ({
  ...{ id: row.id, kind: row.kind, audience: row.audience, mark: row.mark, title: row.title },
  ...{ challenge: row.challenge, tried: row.tried, learned: row.learned, cost: row.cost },
  ...{ standards: row.standards, themes: row.themes as readonly Theme[], areas: row.areas as readonly Area[] },
  ...(row.of_partnership === null
    ? {}
    : {
        named: {
          ...{ partnership: row.of_partnership, name: row.partnership_name, askWhom: row.ask_whom },
          ...(row.writer_id === null ? {} : { writer: { id: row.writer_id, name: row.writer_name } }),
        },
      }),
  ...(row.programme_id === null ? {} : { programme: row.programme_id }),
  ...(row.event_id === null ? {} : { event: { id: row.event_id, title: row.event_title } }),
  ...(row.request_id === null ? {} : { request: row.request_id }),
  publishedAt: row.published_at,
})

/** One text of the exchange, as far as its audience reaches to whoever asks. */
export const shownOf = async (tx: Read, id: Id): Promise<Shown | undefined> => {
  const row = await tx.over<Tables>().selectFrom('exchange.shown').selectAll().where('id', '=', id).executeTakeFirst()
  return row && shownFrom(row)
}

/** The titles of those of these texts that whoever asks may read now. */
export const titlesOf = async (tx: Read, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.shown')
    .select(['id', 'title'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** A page of what was published of an event, the newest first, and how many there are. `page` from 1. */
export const shownOfEvent = async (
  tx: Read,
  event: Id<'event'>,
  page: number,
): Promise<{ readonly shown: readonly Shown[]; readonly count: number }> => {
  const all = tx.over<Tables>().selectFrom('exchange.shown').where('event_id', '=', event)
  const rows = await all
    .selectAll()
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(perPage)
    .offset(startOf(page))
    .execute()
  const counted = await all.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirst()
  return { shown: rows.map(shownFrom), count: Number(counted?.count ?? 0) }
}

/** The answers to what was asked at an event, as far as they say what they answer. */
export const answersAt = async (tx: Read, event: Id<'event'>): Promise<readonly Answers[]> => {
  const { rows } = await sql<{ request_id: string; id: string; title: string; count: string }>`
    select request_id, id, title, count from (
      select request_id, id, title, count(*) over (partition by request_id) as count,
        row_number() over (partition by request_id order by published_at desc, id desc) as place
      from exchange.shown where event_id = ${event} and request_id is not null) answers
    where place <= ${perPage} order by request_id, place`.execute(tx.over())
  return [...Map.groupBy(rows, row => row.request_id)].map(([request, of]) => ({
    ...{ request, count: Number(of[0]?.count ?? 0) },
    newest: of.map(({ id, title }) => ({ id, title })),
  }))
}

/** Shows a text to its audience, instead of what stood under its id, and lays its words in for searching. */
export const show = async (tx: Write, shown: Shown): Promise<void> => {
  await takeDown(tx, shown.id)
  await tx.over<Tables>().insertInto('exchange.shown').values(rowOf(shown)).execute()
  const themed = shown.themes.map(theme => themes[theme]).join(' ')
  const part = (words: string, weight: 'A' | 'B' | 'C' | 'D') =>
    sql`setweight(to_tsvector('english', ${words}), ${sql.lit(weight)})`
  const words = sql`${part(shown.title, 'A')} || ${part(`${themed} ${shown.event?.title ?? ''}`, 'B')}
    || ${part(`${shown.challenge}\n${shown.tried}\n${shown.learned}`, 'C')}
    || ${part(`${shown.cost}\n${shown.named?.name ?? ''}`, 'D')}`
  await tx
    .over<Tables>()
    .insertInto('exchange.word_index')
    .values({ id: shown.id, audience: shown.audience, of_partnership: shown.named?.partnership ?? null, words })
    .execute()
}

/** Nobody reads it any more; its words go with it. */
export const takeDown = async (tx: Write, id: Id): Promise<void> => {
  await tx.over<Tables>().deleteFrom('exchange.shown').where('id', '=', id).execute()
}

const rowOf = (shown: Shown): ShownRow => ({
  ...{ id: shown.id, kind: shown.kind, audience: shown.audience, mark: shown.mark, title: shown.title },
  ...{ of_partnership: shown.named?.partnership ?? null, partnership_name: shown.named?.name ?? '' },
  ...{ writer_id: shown.named?.writer?.id ?? null, writer_name: shown.named?.writer?.name ?? '' },
  ...{ ask_whom: shown.named?.askWhom ?? '', challenge: shown.challenge, tried: shown.tried },
  ...{ learned: shown.learned, cost: shown.cost, standards: shown.standards, themes: shown.themes, areas: shown.areas },
  ...{ programme_id: shown.programme ?? null, event_id: shown.event?.id ?? null },
  ...{ event_title: shown.event?.title ?? '', request_id: shown.request ?? null, published_at: shown.publishedAt },
})
