import type { Database } from '#db'
import { sayDay, type Id } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { partnershipName } from '../partnership/store/partnerships.ts'
import { programmeHere } from '../partnership/store/programme.ts'
import { peopleOf } from '../partnership/store/people.ts'
import { reminderWords } from './reminder.ts'
import { remindersOf } from './store/reminders.ts'

type House = { readonly db: Database; readonly postman: Postman; readonly publicUrl: string }

/** Writes the last reminder of a partnership to whoever is its champion now. It names a date, and nothing that was said. */
export const reminderMail =
  ({ db, postman, publicUrl }: House): Handler =>
  async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const found = await db.read({ kind: 'job', name: 'mail.reminder', partnership }, async tx => ({
      reminder: (await remindersOf(tx, partnership))[0],
      people: await peopleOf(tx),
      where: await partnershipName(tx),
      programme: (await programmeHere(tx))?.name ?? 'your programme',
    }))
    const champion = found.people.find(each => each.roles.some(held => held.role === 'champion'))?.person
    if (found.reminder === undefined || champion === undefined || champion.email === '') return
    const { what, dueOn, by } = found.reminder
    await postman.deliver({
      to: champion.email,
      subject: `${found.where}: a date that has passed`,
      text: `Hello ${champion.name},

${by} of ${found.programme} asks how you are getting on. By its dates, ${found.where} wanted ${reminderWords[what]} by ${sayDay(dueOn)}.

If the date no longer fits, change it under “This year”. If something keeps you from going on, your local lead can help.

${publicUrl}/partnerships/${partnership}

The programme sees dates like this one. It sees nothing that you have written or scored.

Stocktake
`,
    })
  }
