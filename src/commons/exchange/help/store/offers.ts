import { sql, type Read, type Write } from '#db'
import { partnershipIn, dayOf, type Day, type Id, type Instant } from '#ground'
import { perPage, startOf } from '../../turning.ts'
import type { Help, HelpShown } from '../help.ts'

type HelpRow = {
  partnership_id: string
  id: string
  standard: string
  words: string
  made_at: Instant
  made_by: string
  maker_name: string
  withdrawn_at: Instant | null
  withdrawer_name: string | null
}
type Tables = {
  'exchange.help': HelpRow
  'exchange.help_shown': { id: string; standard: string; words: string; since: Day }
}

type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

/** What the partnership in scope offers or offered, the newest first. */
export const helpsOf = async (tx: Read): Promise<readonly Help[]> => {
  const rows = await tx.over<Tables>().selectFrom('exchange.help').selectAll().orderBy('id', 'desc').execute()
  return rows.map(row => ({
    ...{ id: row.id, standard: row.standard, words: row.words, madeAt: row.made_at, madeBy: row.maker_name },
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
  }))
}

/** One offer as the network reads it. */
export const helpShownOf = (tx: Read, id: Id): Promise<HelpShown | undefined> =>
  tx.over<Tables>().selectFrom('exchange.help_shown').selectAll().where('id', '=', id).executeTakeFirst()

/**
 * A page of what others offer to the network, and how many offers there are: by edition, number of the standard and
 * making, never by a score. `page` from 1.
 */
export const helpOfOthers = async (
  tx: Read,
  page: number,
): Promise<{ readonly offers: readonly HelpShown[]; readonly count: number }> => {
  const from = sql`exchange.help_shown s where not exists (select from exchange.help h where h.id = s.id)`
  const number = sql`split_part(s.standard, '/', 2)`
  const { rows } = await sql<HelpShown>`
    select s.id, s.standard, s.words, s.since from ${from}
    order by split_part(s.standard, '/', 1), length(${number}), ${number}, s.id
    limit ${perPage} offset ${startOf(page)}`.execute(tx.over())
  const counted = await sql<{ count: string }>`select count(*) as count from ${from}`.execute(tx.over())
  return { offers: rows, count: Number(counted.rows[0]?.count ?? 0) }
}

export const keepHelp = async (
  tx: Write,
  help: Pick<Help, 'id' | 'standard' | 'words'>,
  { at, by }: Fact,
): Promise<void> => {
  const { id, standard, words } = help
  await tx
    .over<Tables>()
    .insertInto('exchange.help')
    .values({
      ...{ partnership_id: partnershipIn(tx), id, standard, words, made_at: at, made_by: by.id, maker_name: by.name },
      ...{ withdrawn_at: null, withdrawer_name: null },
    })
    .execute()
  await tx
    .over<Tables>()
    .insertInto('exchange.help_shown')
    .values({ id, standard, words, since: dayOf(at) })
    .execute()
}

/** Nobody is offered it any more; that it was offered stays on record. */
export const endHelp = async (tx: Write, id: Id<'help'>, { at, by }: Fact): Promise<void> => {
  await tx.over<Tables>().deleteFrom('exchange.help_shown').where('id', '=', id).execute()
  await tx
    .over<Tables>()
    .updateTable('exchange.help')
    .set({ withdrawn_at: at, withdrawer_name: by.name })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}
