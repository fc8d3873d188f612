import { sql, type Read, type Write } from '#db'
import { partnershipIn, dayOf, type Day, type Id, type Instant } from '#ground'
import type { AskedAbout, Asking, Card, Introduction } from '../help.ts'

type AskingRow = {
  partnership_id: string
  id: string
  of_kind: AskedAbout
  of_id: string
  of_words: string
  words: string
  asked_at: Instant
  asked_by: string
  asker_name: string
  withdrawn_at: Instant | null
  set_aside_at: Instant | null
}
type Tables = {
  'exchange.asking': AskingRow
  'exchange.introduction': {
    id: string
    of_kind: AskedAbout
    of_id: string
    of_words: string
    words: string
    asked_on: Day
  }
  'exchange.answer': { introduction_id: string; says_yes: boolean; answered_on: Day }
  'exchange.card': {
    introduction_id: string
    side: Card['side']
    of_partnership: string
    partnership_name: string
    contact_name: string
    contact_address: string
    person_id: string | null
  }
}

type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

/** Everything between the partnership in scope and others, on either side, the newest first. */
export const introductionsOf = async (tx: Read, id?: Id<'introduction'>): Promise<readonly Introduction[]> => {
  let asked = tx
    .over<Tables>()
    .selectFrom('exchange.introduction as i')
    .leftJoin('exchange.answer as a', 'a.introduction_id', 'i.id')
    .selectAll('i')
    .select(['a.says_yes', 'a.answered_on'])
    .orderBy('i.id', 'desc')
  if (id !== undefined) asked = asked.where('i.id', '=', id)
  const rows = await asked.execute()
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const cards = await tx
    .over<Tables>()
    .selectFrom('exchange.card')
    .selectAll()
    .where('introduction_id', 'in', ids)
    .orderBy('side')
    .execute()
  const cardsOf = Map.groupBy(cards, card => card.introduction_id)
  return rows.map(row => ({
    ...{ id: row.id, kind: row.of_kind, of: row.of_id, about: row.of_words, words: row.words, askedOn: row.asked_on },
    ...(row.says_yes === null || row.answered_on === null
      ? {}
      : { answer: { isYes: row.says_yes, on: row.answered_on } }),
    cards: (cardsOf.get(row.id) ?? []).map(card => ({
      ...{ side: card.side, partnership: card.of_partnership, name: card.partnership_name },
      ...{ contact: card.contact_name, address: card.contact_address },
    })),
  }))
}

/** What the partnership in scope asked for, the newest first. */
export const askingsOf = async (tx: Read): Promise<readonly Asking[]> => {
  const rows = await tx.over<Tables>().selectFrom('exchange.asking').selectAll().orderBy('id', 'desc').execute()
  return rows.map(row => ({
    ...{ id: row.id, kind: row.of_kind, of: row.of_id, about: row.of_words, words: row.words },
    ...{ askedAt: row.asked_at, askedBy: { id: row.asked_by, name: row.asker_name } },
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
    ...(row.set_aside_at === null ? {} : { setAsideAt: row.set_aside_at }),
  }))
}

/** The asking partnership's own row first: by it the policy knows who may write the row between the two. */
export const keepAsking = async (
  tx: Write,
  asking: Pick<Asking, 'id' | 'kind' | 'of' | 'about' | 'words'>,
  { at, by }: Fact,
): Promise<void> => {
  const { id, kind, of, about, words } = asking
  await tx
    .over<Tables>()
    .insertInto('exchange.asking')
    .values({
      ...{ partnership_id: partnershipIn(tx), id, of_kind: kind, of_id: of, of_words: about, words },
      ...{ asked_at: at, asked_by: by.id, asker_name: by.name, withdrawn_at: null, set_aside_at: null },
    })
    .execute()
  await tx
    .over<Tables>()
    .insertInto('exchange.introduction')
    .values({ id, of_kind: kind, of_id: of, of_words: about, words, asked_on: dayOf(at) })
    .execute()
}

/** The row between the two goes, with its answer and both cards; that it was asked stays with whoever asked. */
export const endAsking = async (tx: Write, id: Id<'introduction'>, at: Instant): Promise<void> => {
  await tx.over<Tables>().deleteFrom('exchange.introduction').where('id', '=', id).execute()
  await tx.over<Tables>().updateTable('exchange.asking').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

/** What neither waits nor led to an introduction stands no more in the way of asking about the same. */
export const setDeclinedAside = async (tx: Write, of: Id, at: Instant): Promise<void> => {
  await sql`
    update exchange.asking a set set_aside_at = ${at}
    where a.partnership_id = ${partnershipIn(tx)} and a.of_id = ${of} and a.withdrawn_at is null and a.set_aside_at is null
      and not exists (
        select from exchange.introduction i left join exchange.answer w on w.introduction_id = i.id
        where i.id = a.id and w.says_yes is distinct from false)`.execute(tx.over())
}

/** Two answers at once meet on the key: the first stands. */
export const keepAnswer = async (tx: Write, id: Id<'introduction'>, isYes: boolean, on: Day): Promise<boolean> => {
  const { rows } = await sql`
    insert into exchange.answer (introduction_id, says_yes, answered_on) values (${id}, ${isYes}, ${on})
    on conflict do nothing returning introduction_id`.execute(tx.over())
  return rows.length === 1
}

export const keepCard = async (
  tx: Write,
  id: Id<'introduction'>,
  card: Card & { readonly person: Id<'person'> },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.card')
    .values({
      ...{ introduction_id: id, side: card.side, of_partnership: card.partnership, partnership_name: card.name },
      ...{ contact_name: card.contact, contact_address: card.address, person_id: card.person },
    })
    .execute()
}
