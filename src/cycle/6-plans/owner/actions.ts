import type { Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import { send } from '#jobs'
import { keepOwner } from './store.ts'

/**
 * Keeps somebody who is reached by mail and tells them, unless `before` was their address already: the mail is asked for
 * in the same transaction. Nothing where there is no address.
 */
export const tellOwner = async (
  tx: Write,
  said: { readonly id: Id<'owner'>; readonly name: string; readonly email: string },
  before: string,
  at: Instant,
): Promise<void> => {
  if (said.email === '') return
  const owner = await keepOwner(tx, said, at)
  if (before !== said.email) await send(tx, 'mail.owner', { partnership: partnershipIn(tx), owner })
}
