import { newToken, hashOf } from '#people'
import type { Database } from '#db'
import { sayDay, sayWeekday, type Id, type World } from '#ground'
import type { Handler, Handlers } from '#jobs'
import type { Postman } from '#mail'
import { aheadPath } from '../paths.ts'
import { participantsOf, setPersonalLink } from '../store/people.ts'
import { workshopOf } from '../store/workshop.ts'
import { sentAheadOf } from './store.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }

/** The mails of this room, by the name of the job that asks for them. */
export const workshopMails = (house: House): Handlers => ({ 'mail.workshop-ahead': aheadMail(house) })

/**
 * Writes the mail with somebody's link to score ahead. The secret is drawn here and kept as a hash, so that the link
 * stands in the mail and nowhere else; sent twice, the later link is the one that opens.
 */
const aheadMail =
  ({ db, world, postman, publicUrl }: House): Handler =>
  async payload => {
    const [partnership, id] = [payload['partnership'] as Id<'partnership'>, payload['workshop'] as Id<'workshop'>]
    const participant = payload['participant'] as Id<'participant'>
    const scope = { kind: 'job', name: 'mail.workshop-ahead', partnership } as const
    const { workshop, person, sent } = await db.read(scope, async tx => ({
      workshop: await workshopOf(tx, id),
      person: (await participantsOf(tx, id)).find(each => each.id === participant),
      sent: (await sentAheadOf(tx, id)).find(each => each.participant === participant),
    }))
    if (workshop === undefined || person === undefined || sent === undefined) return
    // Whoever came holds the secret of their own browser by now: another one would lock them out.
    if (workshop.closedAt !== undefined || person.cameAt !== undefined || person.takenOut) return
    const token = newToken(world)
    await db.write(scope, tx => setPersonalLink(tx, participant, hashOf(token)))
    await postman.deliver({
      to: sent.email,
      subject: `${workshop.name}: score ahead, if you like`,
      text: `Hello ${person.shownAs},

${sent.askedBy} invites you to score ahead of the ${workshop.name} of ${workshop.partnershipName}, on ${sayWeekday(workshop.heldOn)} ${sayDay(workshop.heldOn)} at ${workshop.startsAt}.

You can answer from ${sayDay(workshop.aheadFrom ?? workshop.heldOn)} until a standard is taken in the workshop, and change your answers until then:

${publicUrl}${aheadPath(token)}

The link is for you alone. Nobody, including the facilitator, can look up what you choose. Until the workshop reveals a standard, your answer is held under a code, in back-ups too; after it only how many chose each score is kept.

You need not answer: in the workshop everybody can.

Stocktake
`,
    })
  }
