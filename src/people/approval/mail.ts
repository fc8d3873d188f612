import type { Database } from '#db'
import type { Id } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { partnershipName } from '../partnership/store/partnerships.ts'
import { programmeHere } from '../partnership/store/programme.ts'
import { peopleOf } from '../partnership/store/people.ts'
import { releasesAskedOf } from './store/facts.ts'

type House = { readonly db: Database; readonly postman: Postman; readonly publicUrl: string }

/** Tells the champion who was asked to approve a release where it waits. No figure of it leaves by mail. */
export const approvalMail =
  ({ db, postman, publicUrl }: House): Handler =>
  async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const person = payload['person'] as Id<'person'>
    const found = await db.read({ kind: 'job', name: 'mail.approval', partnership, person }, async tx => ({
      asked: (await releasesAskedOf(tx, partnership))[0],
      people: await peopleOf(tx),
      where: await partnershipName(tx),
      programme: (await programmeHere(tx))?.name ?? 'Your programme',
    }))
    const champion = found.people.find(each => each.person.id === person)?.person
    if (found.asked === undefined || champion === undefined || champion.email === '') return
    await postman.deliver({
      to: champion.email,
      subject: `${found.programme}: you are asked to approve a release of the overview`,
      text: `Hello ${champion.name},

${found.asked.askedBy} of ${found.programme} asks you, as somebody from outside its staff, to read a draft of the national overview and say whether it may be published. You find it here:

${publicUrl}/partnerships/${partnership}/release-approvals

You are asked as champion of ${found.where}. It is for you to say yes, or not to answer.

Stocktake
`,
    })
  }
