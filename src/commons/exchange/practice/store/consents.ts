import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Answers, Consent, Refusal } from '../consent.ts'

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
type RefusalRow = {
  partnership_id: string
  id: string
  practice_id: string
  mark: string
  words: string
  refused_by: string
  refuser_name: string
  refused_at: Instant
}

type Tables = {
  'exchange.consent': ConsentRow
  'exchange.consent_withdrawal': WithdrawalRow
  'exchange.consent_refusal': RefusalRow
}

type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

/** Every consent there ever was to a record's naming the partnership, the newest first. */
export const consentsOf = async (tx: Read, practice: Id<'practice'>): Promise<readonly Consent[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.consent as c')
    .leftJoin('exchange.consent_withdrawal as w', 'w.consent_id', 'c.id')
    .selectAll('c')
    .select(['w.withdrawer_name', 'w.withdrawn_at'])
    .where('c.practice_id', '=', practice)
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map(row => ({
    ...{
      id: row.id,
      mark: row.mark,
      words: row.words,
      by: row.giver_name,
      at: row.given_at,
    },
    ...(row.withdrawn_at === null ? {} : { withdrawn: { by: row.withdrawer_name ?? '', at: row.withdrawn_at } }),
  }))
}

const refusalFrom = (row: RefusalRow): Refusal => ({
  ...{ id: row.id, mark: row.mark, words: row.words, by: row.refuser_name, at: row.refused_at },
})

/** Every yes and every no there ever was to a record's naming the partnership, the newest first of each. */
export const answersAboutName = async (tx: Read, practice: Id<'practice'>): Promise<Answers> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.consent_refusal')
    .selectAll()
    .where('practice_id', '=', practice)
    .orderBy('id', 'desc')
    .execute()
  return { consents: await consentsOf(tx, practice), refusals: rows.map(refusalFrom) }
}

export const keepRefusal = async (
  tx: Write,
  refusal: Pick<Refusal, 'id' | 'mark' | 'words'> & { readonly practice: Id<'practice'> },
  { at, by }: Fact,
): Promise<void> => {
  const { id, practice, mark, words } = refusal
  await tx
    .over<Tables>()
    .insertInto('exchange.consent_refusal')
    .values({
      ...{ partnership_id: partnershipIn(tx), id, practice_id: practice, mark, words },
      ...{ refused_by: by.id, refuser_name: by.name, refused_at: at },
    })
    .execute()
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
