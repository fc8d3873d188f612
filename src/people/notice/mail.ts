import type { Database } from '#db'
import { sayDay, type Id } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import type { Person } from '../access/person.ts'
import { partnershipName } from '../partnership/store/partnerships.ts'
import { peopleOf } from '../partnership/store/people.ts'
import { programmeHere } from '../partnership/store/programme.ts'
import { roleEver } from '../partnership/store/roles.ts'
import { ownDataOf } from '../person/store.ts'
import { noticeDays, type Notice } from './notice.ts'
import { noticesOf } from './store.ts'

type House = { readonly db: Database; readonly postman: Postman; readonly publicUrl: string }

type News = {
  readonly where: string
  readonly programme: string
  readonly champion: Person
  readonly notice: Notice
  /** The register, where the champion answers. */
  readonly page: string
}

/**
 * Tells the champion, everybody else with a role there and whoever gave the notice that it was given, or what became of
 * it; never whoever did it just now.
 */
export const noticeMail =
  ({ db, postman, publicUrl }: House): Handler =>
  async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const scope = { kind: 'job', name: 'mail.notice', partnership } as const
    const found = await db.read(scope, async tx => {
      const notice = (await noticesOf(tx)).find(({ id }) => id === payload['notice'])
      return {
        notice,
        people: (await peopleOf(tx)).map(({ person }) => person),
        champion: notice && (await roleEver(tx, notice.role))?.person,
        where: await partnershipName(tx),
        programme: (await programmeHere(tx))?.name ?? 'the programme',
      }
    })
    const { notice, champion, people, where, programme } = found
    if (notice === undefined || champion === undefined) return
    const giver = await db.read({ ...scope, person: notice.by.id }, tx => ownDataOf(tx, notice.by.id))
    const news: News = { where, programme, champion, notice, page: `${publicUrl}/partnerships/${partnership}/people` }
    const readers = [...people, champion, ...(giver === undefined ? [] : [{ ...giver, id: notice.by.id }])]
    for (const reader of new Map(readers.map(each => [each.id, each])).values()) {
      if (reader.email === '' || reader.id === payload['doer']) continue
      const text = `Hello ${reader.name},\n\n${sayNews(news, reader)}\n\nStocktake\n`
      await postman.deliver({ to: reader.email, subject: `${where}: ${subjectOf(news)}`, text })
    }
  }

const subjectOf = ({ notice, champion }: News): string => {
  switch (notice.closing?.how) {
    case undefined:
      return `is ${champion.name} still the champion?`
    case 'ended':
      return `${champion.name} is no longer champion`
    case 'stays':
    case 'back':
      return `${champion.name} stays champion`
  }
}

const sayNews = (news: News, reader: Pick<Person, 'id'>): string => {
  const { where, programme, champion, notice } = news
  switch (notice.closing?.how) {
    case undefined:
      return sayGiven(news, reader)
    case 'stays':
      return `${champion.name} said that they stay champion of ${where}. Nothing changes.`
    case 'back':
      return `${notice.closing?.by} of ${programme} has taken back what they said about the champion of ${where}. ${champion.name} stays champion.`
    case 'ended':
      return `${noticeDays} days have passed without an answer, so ${notice.closing?.by} of ${programme} has ended the role of ${champion.name} as champion of ${where}. The programme invites somebody who leads it from now on. What ${champion.name} signed keeps their name.`
  }
}

const sayGiven = ({ where, programme, champion, notice, page }: News, reader: Pick<Person, 'id'>): string => {
  const isOwn = reader.id === champion.id
  const whose = isOwn ? 'your role' : `the role of ${champion.name}`
  const answer = isOwn
    ? 'If you are still the champion, sign in and say so. That is all that it takes:'
    : `If you can reach ${champion.name}, tell them. They stay champion if they say so here:`
  return `${notice.by.name} of ${programme} means to end ${whose} as champion of ${where}, and to invite somebody else, because nobody there could hand over. The reason they gave: ${notice.reason}

This can happen from ${sayDay(notice.endsFrom)} on. ${answer}

${page}`
}
