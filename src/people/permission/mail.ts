import type { Database } from '#db'
import { dayOf, sayDay, type Id, type World } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { partnershipName } from '../partnership/store/partnerships.ts'
import { peopleOf } from '../partnership/store/people.ts'
import { ownDataOf } from '../person/store.ts'
import { sayAnswer, type Permission } from './permission.ts'
import { permissionOf } from './store.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }

/** Tells the champion what is asked, or whoever asked what the partnership answered. The words themselves stay inside. */
export const permissionMail = (house: House): Handler => {
  const { db, postman, publicUrl } = house
  return async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const id = payload['permission'] as Id<'permission'>
    const scope = { kind: 'job', name: 'mail.permission', partnership } as const
    const found = await db.read(scope, async tx => ({
      permission: await permissionOf(tx, id),
      where: await partnershipName(tx),
      champions: (await peopleOf(tx)).filter(({ roles }) => roles.some(held => held.role === 'champion')),
    }))
    const { permission, where, champions } = found
    if (permission === undefined) return
    if (permission.answer === undefined) {
      if (permission.withdrawal !== undefined) return
      const asked = askedLetter(permission, `${publicUrl}/partnerships/${partnership}/permissions/${id}`)
      for (const { person } of champions) await postman.deliver({ to: person.email, ...asked(person.name, where) })
      return
    }
    const asker = await db.read({ ...scope, person: permission.asker.id }, tx => ownDataOf(tx, permission.asker.id))
    if (asker === undefined || asker.email === '') return
    await postman.deliver({ to: asker.email, ...answeredLetter(permission, asker.name, where, publicUrl) })
  }
}

const askedLetter = (permission: Permission, link: string) => (name: string, where: string) => ({
  subject: `${where}: may the programme tell others?`,
  text: `Hello ${name},

${permission.asker.name}, ${permission.asker.role}, asks to tell others something about ${where}. The words, the readers and the purpose stand here:

${link}

Say yes or no by ${sayDay(permission.answerBy)}. Without an answer nothing may be told.

Stocktake
`,
})

const answeredLetter = ({ answer, withdrawal }: Permission, name: string, where: string, publicUrl: string) => {
  const what =
    withdrawal === undefined
      ? `${answer === undefined ? '' : sayAnswer(answer)}.`
      : `Withdrawn by ${withdrawal.by} on ${sayDay(dayOf(withdrawal.at))}. It may not be told any more.`
  return {
    subject: `${where}: an answer about telling others`,
    text: `Hello ${name},

You asked ${where} for leave to tell others something. ${what}

Sign in to read it:

${publicUrl}/

Stocktake
`,
  }
}
