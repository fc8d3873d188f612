import type { Database } from '#db'
import { dayOf, sayDay, type Id, type World } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { partnershipName } from '../partnership/store/partnerships.ts'
import { peopleOf } from '../partnership/store/people.ts'
import { ownDataOf } from '../person/store.ts'
import { sayAnswer, stateOf, type Permission } from './permission.ts'
import { permissionOf, permissionsOf } from './store.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }

/**
 * Tells the champion what is asked, or whoever asked what the partnership answered. The words themselves stay inside.
 * Requests that are made at the same time become one mail: the newest one's names every one that is open.
 */
export const permissionMail = (house: House): Handler => {
  const { db, postman, publicUrl, world } = house
  return async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const id = payload['permission'] as Id<'permission'>
    const scope = { kind: 'job', name: 'mail.permission', partnership } as const
    const found = await db.read(scope, async tx => ({
      permission: await permissionOf(tx, id),
      all: await permissionsOf(tx),
      where: await partnershipName(tx),
      champions: (await peopleOf(tx)).filter(({ roles }) => roles.some(held => held.role === 'champion')),
    }))
    const { permission, where, champions } = found
    if (permission === undefined) return
    if (permission.answer === undefined) {
      const open = found.all.filter(each => stateOf(each, dayOf(world.now())) === 'open')
      if (open[0]?.id !== id) return
      const asked = askedLetter(open, `${publicUrl}/partnerships/${partnership}/permissions`)
      for (const { person } of champions) await postman.deliver({ to: person.email, ...asked(person.name, where) })
      return
    }
    const asker = await db.read({ ...scope, person: permission.asker.id }, tx => ownDataOf(tx, permission.asker.id))
    if (asker === undefined || asker.email === '') return
    await postman.deliver({ to: asker.email, ...answeredLetter(permission, asker.name, where, publicUrl) })
  }
}

const askedLetter = (open: readonly Permission[], page: string) => (name: string, where: string) => {
  const lines = open.map(
    ({ id, asker, answerBy }) =>
      `- ${asker.name}, ${asker.role}. Say yes or no by ${sayDay(answerBy)}:\n  ${page}/${id}`,
  )
  const isOne = open.length === 1
  return {
    subject: `${where}: may the programme tell others?${isOne ? '' : ` ${open.length} requests`}`,
    text: `Hello ${name},

You are asked whether something may be told to others about ${where}. The words, the readers and the purpose stand behind ${isOne ? 'the link' : 'each link'}.

${lines.join('\n\n')}

Without an answer nothing may be told.

Stocktake
`,
  }
}

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
