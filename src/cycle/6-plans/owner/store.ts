import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { partnershipIn } from '../scope.ts'
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
  week: string | null
  claimed_at: Instant | null
  sent_at: Instant | null
}
type Tables = { 'plans.outside_owner': Row }

const ownerFrom = (row: Row): OutsideOwner => ({
  ...{ id: row.id, name: row.name, email: row.email, isOff: row.off_at !== null },
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
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
      ...{ token_hash: null, expires_at: null, stop_hash: null, off_at: null },
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

/** Keeps what opens the links of the mail that is being written. */
export const setOwnerLinks = async (
  tx: Write,
  id: Id<'owner'>,
  links: { readonly tokenHash: string; readonly stopHash: string; readonly expiresAt: Instant },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('plans.outside_owner')
    .set({ token_hash: links.tokenHash, stop_hash: links.stopHash, expires_at: links.expiresAt })
    .where(where => where.and({ partnership_id: partnershipIn(tx), id }))
    .execute()
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
