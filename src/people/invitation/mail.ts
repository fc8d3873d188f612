import type { Database } from '#db'
import { sayDay, dayOf, type Id, type World } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { roleWords } from '../access/role.ts'
import { partnershipName } from '../partnership/store/partnerships.ts'
import { personNamesOf } from '../partnership/store/people.ts'
import { hashOf, newToken } from '../visit/token.ts'
import { mayAccept } from './invitation.ts'
import { invitationOf, setToken } from './store.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }

/** Writes the mail for an invitation, if it still stands. The token is drawn here and kept as a hash. */
export const invitationMail =
  ({ db, world, postman, publicUrl }: House): Handler =>
  async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const id = payload['invitation'] as Id<'invitation'>
    const scope = { kind: 'job', name: 'mail.invitation', partnership } as const
    const found = await db.read(scope, async tx => {
      const invitation = await invitationOf(tx, id)
      if (invitation === undefined) return undefined
      const names = await personNamesOf(tx, [invitation.invitedBy])
      return {
        invitation,
        where: await partnershipName(tx),
        inviter: names.get(invitation.invitedBy) ?? 'Your programme',
      }
    })
    if (found === undefined || !mayAccept(found.invitation, world.now()).ok) return
    const token = newToken(world)
    await db.write(scope, tx => setToken(tx, id, hashOf(token)))
    await postman.deliver({
      to: found.invitation.email,
      subject: `${found.where}: you are invited to Stocktake`,
      text: `Hello ${found.invitation.name},

${found.inviter} invites you to ${found.where} on Stocktake, as ${roleWords[found.invitation.role].toLowerCase()}.

Stocktake is where the partnership scores itself, agrees where it stands and writes its plan. Open this link to see what you are invited to, and accept:

${publicUrl}/invitations/${token}

The link is for you alone, works once, and until ${sayDay(dayOf(found.invitation.expiresAt))}.

Stocktake
`,
    })
  }
