import type { Read, Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import { programmeIn } from '../../scope.ts'
import type { Became, Request, RequestSaid } from '../request.ts'

type Row = {
  programme_id: string
  event_id: string
  id: string
  session_id: string | null
  of_partnership: string | null
  asked_whom: string
  what: string
  work: string
  due: Day
  asked_at: Instant
  asked_by: string
  asker_name: string
  became: string
  became_at: Instant | null
  became_by_name: string
  withdrawn_at: Instant | null
  withdrawer_name: string
  withdrawn_because: string
}
type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }
type EarlierRow = {
  programme_id: string
  request_id: string
  said_at: Instant
  words: string
  sayer_name: string
}
type Tables = { 'exchange.request': Row; 'exchange.earlier_became': EarlierRow }

const requestFrom = (row: Row): Request => ({
  ...{ id: row.id, event: row.event_id, whom: row.asked_whom, what: row.what, work: row.work, due: row.due },
  ...{ askedBy: row.asker_name },
  ...(row.session_id === null ? {} : { session: row.session_id }),
  ...(row.of_partnership === null ? {} : { partnership: row.of_partnership }),
  ...(row.became_at === null ? {} : { became: { words: row.became, at: row.became_at, by: row.became_by_name } }),
  ...(row.withdrawn_at === null
    ? {}
    : { withdrawn: { because: row.withdrawn_because, by: row.withdrawer_name, at: row.withdrawn_at } }),
})

/** What was asked for at an event that this reader may know of, by the day it is due; of all events without one. */
export const requestsOf = async (tx: Read, event?: Id<'event'>): Promise<readonly Request[]> => {
  let asked = tx.over<Tables>().selectFrom('exchange.request').selectAll().orderBy('due').orderBy('id')
  if (event !== undefined) asked = asked.where('event_id', '=', event)
  return (await asked.execute()).map(requestFrom)
}

export const requestOf = async (tx: Read, id: Id<'request'>): Promise<Request | undefined> => {
  const row = await tx.over<Tables>().selectFrom('exchange.request').selectAll().where('id', '=', id).executeTakeFirst()
  return row && requestFrom(row)
}

export const keepRequest = async (
  tx: Write,
  request: RequestSaid & Pick<Request, 'id' | 'event'>,
  { at, by }: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.request')
    .values({
      ...{ programme_id: programmeIn(tx), event_id: request.event, id: request.id },
      ...{ session_id: request.session ?? null, of_partnership: request.partnership ?? null },
      ...{ asked_whom: request.whom, what: request.what, work: request.work, due: request.due },
      ...{ asked_at: at, asked_by: by.id, asker_name: by.name, became: '', became_at: null, became_by_name: '' },
      ...{ withdrawn_at: null, withdrawer_name: '', withdrawn_because: '' },
    })
    .execute()
}

/** What was said earlier to have become of what was asked, the newest first. */
export const earlierBecameOf = async (
  tx: Read,
  requests: readonly Pick<Request, 'id'>[],
): Promise<ReadonlyMap<Id<'request'>, readonly Became[]>> => {
  if (requests.length === 0) return new Map()
  const ids = requests.map(({ id }) => id)
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.earlier_became')
    .select(['request_id', 'words', 'said_at', 'sayer_name'])
    .where('request_id', 'in', ids)
    .orderBy('said_at', 'desc')
    .execute()
  const said = rows.map(row => [row.request_id, { words: row.words, at: row.said_at, by: row.sayer_name }] as const)
  return new Map(ids.map(id => [id, said.filter(([of]) => of === id).map(([, became]) => became)]))
}

/** What became of the piece of work, as it is known now; what was said `before` stays as an earlier text. Whether that still stood. */
export const keepBecame = async (
  tx: Write,
  { id, before }: { readonly id: Id<'request'>; readonly before: Became | undefined },
  words: string,
  { at, by }: Fact,
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .updateTable('exchange.request')
    .set({ became: words, became_at: at, became_by_name: by.name })
    .where('id', '=', id)
    .where('became_at', 'is not distinct from', before?.at ?? null)
    .returning('id')
    .execute()
  if (rows.length === 1 && before !== undefined)
    await tx
      .over<Tables>()
      .insertInto('exchange.earlier_became')
      .values({
        ...{ programme_id: programmeIn(tx), request_id: id },
        ...{ said_at: before.at, words: before.words, sayer_name: before.by },
      })
      .execute()
  return rows.length === 1
}

/** Withdraws what was asked; whether it still stood. */
export const keepWithdrawn = async (
  tx: Write,
  id: Id<'request'>,
  because: string,
  { at, by }: Fact,
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .updateTable('exchange.request')
    .set({ withdrawn_at: at, withdrawer_name: by.name, withdrawn_because: because })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length === 1
}
