import { inLine, type Read, type Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Area, Audience, PracticeKind, Theme } from '../choices.ts'
import { markOf } from '../consent.ts'
import type { Answer, Practice, PracticeSaid } from '../practice.ts'

type Row = {
  partnership_id: string
  id: string
  kind: PracticeKind
  title: string
  challenge: string
  tried: string
  learned: string
  cost: string
  ask_whom: string
  audience: Audience
  naming: boolean
  standards: readonly string[]
  themes: readonly string[]
  areas: readonly string[]
  event_id: string | null
  request_id: string | null
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  published_at: Instant | null
  mark: string
  named_at: Instant | null
}

type Tables = { 'exchange.practice': Row }

type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

const practiceFrom = (row: Row): Practice => ({
  ...{ id: row.id, kind: row.kind, title: row.title, challenge: row.challenge, tried: row.tried },
  ...{ learned: row.learned, cost: row.cost, askWhom: row.ask_whom, audience: row.audience, naming: row.naming },
  ...{ standards: row.standards, themes: row.themes as readonly Theme[], areas: row.areas as readonly Area[] },
  ...(row.event_id === null ? {} : { event: row.event_id }),
  ...(row.request_id === null ? {} : { request: row.request_id }),
  ...{ version: row.version, changedAt: row.changed_at, changedBy: { id: row.changed_by, name: row.changed_by_name } },
  ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
  ...(row.named_at === null ? {} : { namedAt: row.named_at }),
})

/** What the partnership wrote for what was asked at an event, what was changed last first; at all events without one. */
export const answersOf = async (tx: Read, event?: Id<'event'>): Promise<readonly Answer[]> => {
  let asked = tx
    .over<Tables>()
    .selectFrom('exchange.practice')
    .select(['id', 'title', 'request_id', 'changed_by', 'changed_by_name', 'published_at'])
    .where('request_id', 'is not', null)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
  if (event !== undefined) asked = asked.where('event_id', '=', event)
  return (await asked.execute()).map(row => ({
    ...{ id: row.id, title: row.title, changedBy: { id: row.changed_by, name: row.changed_by_name } },
    ...(row.request_id === null ? {} : { request: row.request_id }),
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
  }))
}

export const practiceOf = async (tx: Read, id: Id): Promise<Practice | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('exchange.practice')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && practiceFrom(row)
}

const saidColumns = (said: PracticeSaid) => ({
  ...{ kind: said.kind, title: said.title, challenge: said.challenge, tried: said.tried, learned: said.learned },
  ...{ cost: said.cost, ask_whom: said.askWhom, audience: said.audience, naming: said.naming },
  ...{ standards: said.standards, themes: said.themes, areas: said.areas },
  ...{ event_id: said.event ?? null, request_id: said.request ?? null },
})

export const keepPractice = async (tx: Write, id: Id<'practice'>, said: PracticeSaid, fact: Fact): Promise<void> => {
  const by = { changed_at: fact.at, changed_by: fact.by.id, changed_by_name: fact.by.name }
  const mark = markOf({ ...said, changedBy: fact.by })
  await tx
    .over<Tables>()
    .insertInto('exchange.practice')
    .values({
      partnership_id: partnershipIn(tx),
      id,
      ...saidColumns(said),
      ...by,
      mark,
      version: 1,
      published_at: null,
      named_at: null,
    })
    .onConflict(conflict =>
      conflict.columns(['partnership_id', 'id']).doUpdateSet(set => ({
        ...saidColumns(said),
        ...by,
        mark,
        version: set('exchange.practice.version', '+', 1),
      })),
    )
    .execute()
}

/** The name is not asked for any more. Whoever wrote the record has not changed it, but its page is another. */
export const askNoName = async (tx: Write, id: Id<'practice'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exchange.practice')
    .set(set => ({ naming: false, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A record, held: whoever changes, publishes or consents does so one after the other. */
export const heldPractice = async (tx: Write, id: Id<'practice'>): Promise<Practice | undefined> => {
  const [row] = await inLine<Tables['exchange.practice']>(tx, 'exchange.practice', { id })
  return row && practiceFrom(row)
}

/** Since when others can read it; `undefined` once it is taken down. */
export const markPublished = async (tx: Write, id: Id<'practice'>, at: Instant | undefined): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exchange.practice')
    .set({ published_at: at ?? null })
    .where('id', '=', id)
    .execute()
}

/** Others can read from then on whose it is; the first time stays. */
export const markNamed = async (tx: Write, id: Id<'practice'>, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exchange.practice')
    .set({ named_at: at })
    .where('id', '=', id)
    .where('named_at', 'is', null)
    .execute()
}
