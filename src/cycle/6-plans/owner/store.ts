import { inLine, type Read, type Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { OutsideOwner } from './owner.ts'

type Row = {
  partnership_id: string
  id: string
  name: string
  email: string
  made_at: Instant
  token_hash: string | null
  expires_at: Instant | null
  stop_hash: string | null
  off_at: Instant | null
  told_at: Instant | null
  week: string | null
  claimed_at: Instant | null
  sent_at: Instant | null
}
type Tables = { 'plans.outside_owner': Row }

const ownerFrom = (row: Row): OutsideOwner => ({
  ...{ id: row.id, name: row.name, email: row.email, isOff: row.off_at !== null },
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
  ...(row.told_at === null ? {} : { toldAt: row.told_at }),
  lastWeek: {
    ...(row.week === null ? {} : { week: row.week }),
    ...(row.claimed_at === null ? {} : { claimedAt: row.claimed_at }),
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
  },
})

/**
 * Keeps somebody who answers for actions by mail, each address once in a partnership.
 * @returns their id, which is the one given only where the address is new. The name is the one said last.
 */
export const keepOwner = async (
  tx: Write,
  kept: { readonly id: Id<'owner'>; readonly name: string; readonly email: string },
  at: Instant,
): Promise<Id<'owner'>> => {
  const row = await tx
    .over<Tables>()
    .insertInto('plans.outside_owner')
    .values({
      ...{ partnership_id: partnershipIn(tx), id: kept.id, name: kept.name, email: kept.email, made_at: at },
      ...{ token_hash: null, expires_at: null, stop_hash: null, off_at: null, told_at: null },
      ...{ week: null, claimed_at: null, sent_at: null },
    })
    .onConflict(conflict => conflict.columns(['partnership_id', 'email']).doUpdateSet({ name: kept.name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** One owner of the partnership in this scope. */
export const ownerOf = async (tx: Read, id: Id<'owner'>): Promise<OutsideOwner | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('plans.outside_owner')
    .selectAll()
    .where(where => where.and({ partnership_id: partnershipIn(tx), id }))
    .executeTakeFirst()
  return row === undefined ? undefined : ownerFrom(row)
}

/** One owner of the partnership in this scope, held: two mails to them follow each other. */
export const heldOwner = async (tx: Write, id: Id<'owner'>): Promise<OutsideOwner | undefined> => {
  const key = { partnership_id: partnershipIn(tx), id }
  const [row] = await inLine<Tables['plans.outside_owner']>(tx, 'plans.outside_owner', key)
  return row === undefined ? undefined : ownerFrom(row)
}

export type OwnerChange = Partial<{
  tokenHash: string
  stopHash: string
  expiresAt: Instant
  toldAt: Instant | null
  week: string
  claimedAt: Instant | null
  sentAt: Instant | null
}>

const columns = (change: OwnerChange) => ({
  ...(change.tokenHash === undefined ? {} : { token_hash: change.tokenHash }),
  ...(change.stopHash === undefined ? {} : { stop_hash: change.stopHash }),
  ...(change.expiresAt === undefined ? {} : { expires_at: change.expiresAt }),
  ...(change.toldAt === undefined ? {} : { told_at: change.toldAt }),
  ...(change.week === undefined ? {} : { week: change.week }),
  ...(change.claimedAt === undefined ? {} : { claimed_at: change.claimedAt }),
  ...(change.sentAt === undefined ? {} : { sent_at: change.sentAt }),
})

/** Changes what is kept of the mails to an owner. */
export const changeOwner = async (tx: Write, id: Id<'owner'>, change: OwnerChange): Promise<void> => {
  const set = columns(change)
  if (Object.keys(set).length === 0) return
  await tx
    .over<Tables>()
    .updateTable('plans.outside_owner')
    .set(set)
    .where(where => where.and({ partnership_id: partnershipIn(tx), id }))
    .execute()
}

/** Every owner who wants the weekly mail, in every partnership: for the one job whose scope sees that. */
export const everyOwner = async (
  tx: Read,
): Promise<readonly { readonly partnership: Id<'partnership'>; readonly owner: Id<'owner'> }[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.outside_owner')
    .select(['partnership_id', 'id'])
    .where('off_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ partnership_id, id }) => ({ partnership: partnership_id, owner: id }))
}

/** Whom a token in an address stands for: by the link to their actions, or by the one that ends the weekly mail. */
export const ownerByToken = async (
  tx: Read,
  hash: string,
  link: 'actions' | 'stop',
): Promise<(OutsideOwner & { readonly partnership: Id<'partnership'> }) | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('plans.outside_owner')
    .selectAll()
    .where(link === 'actions' ? 'token_hash' : 'stop_hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...ownerFrom(row), partnership: row.partnership_id }
}

/** Switches the weekly mail of the owner with this link off, or on again with `null`. */
export const switchOwnerMail = async (tx: Write, stopHash: string, off: Instant | null): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('plans.outside_owner')
    .set({ off_at: off })
    .where('stop_hash', '=', stopHash)
    .execute()
}
