import type { Database } from '#db'
import { dayOf, sayDay, type Id, type World } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { mayAccept } from '../invitation/invitation.ts'
import { programmeName } from '../programme/store.ts'
import { hashOf, newToken } from '../visit/token.ts'
import { staffWords } from './staff.ts'
import { changeStaffInvitation, staffInvitationOf } from './store.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }

/** Writes the mail for an offer to join the staff, if it still stands. The token is drawn here and kept as a hash. */
export const staffMail =
  ({ db, world, postman, publicUrl }: House): Handler =>
  async payload => {
    const id = payload['invitation'] as Id<'staff invitation'>
    const scope = { kind: 'job', name: 'mail.staff-invitation' } as const
    const found = await db.read(scope, async tx => {
      const invitation = await staffInvitationOf(tx, id)
      return invitation && { invitation, where: await programmeName(tx, invitation.programme) }
    })
    if (found === undefined || !mayAccept(found.invitation, world.now()).ok) return
    const token = newToken(world)
    await db.write(scope, tx => changeStaffInvitation(tx, id, { token_hash: hashOf(token) }))
    await postman.deliver({
      to: found.invitation.email,
      subject: `${found.where}: you are invited to Stocktake`,
      text: `Hello ${found.invitation.name},

You are invited to ${found.where} on Stocktake, as ${staffWords[found.invitation.role].toLowerCase()}. Open this link to see what that means, and accept:

${publicUrl}/staff-invitations/${token}

The link is for you alone, works once, and until ${sayDay(dayOf(found.invitation.expiresAt))}.

Stocktake
`,
    })
  }
