import { sql, type Read, type Write } from '#db'
import type { Id, Instant } from '#ground'
import { hashOf } from '../visit/token.ts'
import { chainAfter, type Look, type LookFacts } from './look.ts'

type LookRow = {
  partnership_id: string
  id: string
  person_id: string
  person_name: string
  role: string
  page: string
  looked_at: Instant
  n: number
  chain: string
}
type Tables = {
  'people.look': LookRow
  'people.look_chain': { partnership_id: string; n: number; chain: string }
}

/** Where a record ends: how many looks it has, and the fingerprint of the last. */
export type ChainHead = { readonly n: number; readonly chain: string }

/** Adds a look to the partnership's record. Two at once are done one after the other. */
export const keepLook = async (tx: Write, partnership: Id<'partnership'>, look: LookFacts): Promise<void> => {
  const head = await lockHead(tx, partnership)
  const n = head.n + 1
  const chain = chainAfter(hashOf, head.chain, n, look)
  await tx
    .over<Tables>()
    .insertInto('people.look')
    .values({
      partnership_id: partnership,
      id: look.id,
      person_id: look.person,
      person_name: look.who,
      role: look.role,
      page: look.page,
      looked_at: look.at,
      n,
      chain,
    })
    .execute()
  await tx.over<Tables>().updateTable('people.look_chain').set({ n, chain }).execute()
}

const lockHead = async (tx: Write, partnership: Id<'partnership'>): Promise<ChainHead> => {
  const { rows } = await sql<ChainHead>`
    insert into people.look_chain as head (partnership_id, n, chain) values (${partnership}, 0, '')
    on conflict (partnership_id) do update set n = head.n returning n, chain`.execute(tx.over<Tables>())
  return rows[0] ?? { n: 0, chain: '' }
}

/** The whole record of the partnership of this scope, oldest first, and where it says that it ends. */
export const looksOf = async (tx: Read): Promise<{ readonly looks: readonly Look[]; readonly head: ChainHead }> => {
  const rows = await tx.over<Tables>().selectFrom('people.look').selectAll().orderBy('n').execute()
  const head = await tx.over<Tables>().selectFrom('people.look_chain').select(['n', 'chain']).executeTakeFirst()
  return { looks: rows.map(lookFrom), head: head ?? { n: 0, chain: '' } }
}

/** How many looks are on record in the partnership of this scope. */
export const lookCount = async (tx: Read): Promise<number> =>
  (await tx.over<Tables>().selectFrom('people.look_chain').select('n').executeTakeFirst())?.n ?? 0

const lookFrom = (row: LookRow): Look => ({
  id: row.id,
  person: row.person_id,
  who: row.person_name,
  role: row.role,
  page: row.page,
  at: row.looked_at,
  n: row.n,
  chain: row.chain,
})
