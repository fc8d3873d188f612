import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { partnershipIn } from '../scope.ts'
import type { Area, Audience, PracticeKind, Theme } from './choices.ts'
import type { Consent } from './consent.ts'
import type { Practice, PracticeSaid } from './practice.ts'

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
}

type ConsentRow = {
  partnership_id: string
  id: string
  practice_id: string
  mark: string
  words: string
  given_by: string
  giver_name: string
  given_at: Instant
}
type WithdrawalRow = {
  partnership_id: string
  consent_id: string
  withdrawn_by: string
  withdrawer_name: string
  withdrawn_at: Instant
}

type Tables = {
  'exchange.practice': Row
  'exchange.consent': ConsentRow
  'exchange.consent_withdrawal': WithdrawalRow
}

type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

const practiceFrom = (row: Row): Practice => ({
  ...{ id: row.id, kind: row.kind, title: row.title, challenge: row.challenge, tried: row.tried },
  ...{ learned: row.learned, cost: row.cost, askWhom: row.ask_whom, audience: row.audience, naming: row.naming },
  ...{ standards: row.standards, themes: row.themes as readonly Theme[], areas: row.areas as readonly Area[] },
  ...(row.event_id === null ? {} : { event: row.event_id }),
  ...(row.request_id === null ? {} : { request: row.request_id }),
  ...{ version: row.version, changedAt: row.changed_at, changedBy: { id: row.changed_by, name: row.changed_by_name } },
  ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
})

/** The records of the partnership in scope, what was changed last first. */
export const practicesOf = async (tx: Read): Promise<readonly Practice[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.practice')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(practiceFrom)
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
  await tx
    .over<Tables>()
    .insertInto('exchange.practice')
    .values({ partnership_id: partnershipIn(tx), id, ...saidColumns(said), ...by, version: 1, published_at: null })
    .onConflict(conflict =>
      conflict.columns(['partnership_id', 'id']).doUpdateSet(set => ({
        ...saidColumns(said),
        ...by,
        version: set('exchange.practice.version', '+', 1),
      })),
    )
    .execute()
}

/** Locks a record: whoever changes, publishes or consents does so one after the other. */
export const lockPractice = async (tx: Write, id: Id<'practice'>): Promise<Practice | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('exchange.practice')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
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

/** Every consent there ever was to a record's naming the partnership, the newest first; of all records without one. */
export const consentsOf = async (
  tx: Read,
  practice?: Id<'practice'>,
): Promise<readonly (Consent & { readonly practice: Id<'practice'> })[]> => {
  let asked = tx
    .over<Tables>()
    .selectFrom('exchange.consent as c')
    .leftJoin('exchange.consent_withdrawal as w', 'w.consent_id', 'c.id')
    .selectAll('c')
    .select(['w.withdrawer_name', 'w.withdrawn_at'])
    .orderBy('c.id', 'desc')
  if (practice !== undefined) asked = asked.where('c.practice_id', '=', practice)
  const rows = await asked.execute()
  return rows.map(row => ({
    ...{
      id: row.id,
      practice: row.practice_id,
      mark: row.mark,
      words: row.words,
      by: row.giver_name,
      at: row.given_at,
    },
    ...(row.withdrawn_at === null ? {} : { withdrawn: { by: row.withdrawer_name ?? '', at: row.withdrawn_at } }),
  }))
}

export const keepConsent = async (
  tx: Write,
  consent: Pick<Consent, 'id' | 'mark' | 'words'> & { readonly practice: Id<'practice'> },
  { at, by }: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.consent')
    .values({
      ...{ partnership_id: partnershipIn(tx), id: consent.id, practice_id: consent.practice, mark: consent.mark },
      ...{ words: consent.words, given_by: by.id, giver_name: by.name, given_at: at },
    })
    .execute()
}

/** Two who take it back at once meet on the key: the first stands. */
export const keepWithdrawal = async (tx: Write, consent: Id<'consent'>, { at, by }: Fact): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.consent_withdrawal')
    .values({
      ...{ partnership_id: partnershipIn(tx), consent_id: consent },
      ...{ withdrawn_by: by.id, withdrawer_name: by.name, withdrawn_at: at },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
