import type { Database } from '#db'
import type { Id } from '#ground'
import type { Handler } from '#jobs'
import type { Postman } from '#mail'
import { isAnswering } from '../access/judging.ts'
import type { Person } from '../access/person.ts'
import { isOfProgramme, roleWords } from '../access/role.ts'
import type { PersonInPartnership } from './organisation.ts'
import { partnershipName } from './store/partnerships.ts'
import { peopleOf } from './store/people.ts'
import { programmeHere } from './store/programme.ts'
import { roleEver, type RoleEver } from './store/roles.ts'

type House = { readonly db: Database; readonly postman: Postman; readonly publicUrl: string }

type News = {
  readonly where: string
  readonly programme: string
  readonly people: readonly PersonInPartnership[]
  readonly given: RoleEver | undefined
  readonly ended: RoleEver | undefined
  readonly doer: Id<'person'>
}

/**
 * Tells those who answer for a partnership who was given a role there or lost one, and the people themselves; never
 * whoever did it.
 */
export const roleMail =
  ({ db, postman, publicUrl }: House): Handler =>
  async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const given = payload['given'] as Id<'role'> | undefined
    const ended = payload['ended'] as Id<'role'> | undefined
    const news = await db.read({ kind: 'job', name: 'mail.role', partnership }, async tx => ({
      where: await partnershipName(tx),
      programme: (await programmeHere(tx))?.name ?? 'The programme',
      people: await peopleOf(tx),
      given: given === undefined ? undefined : await roleEver(tx, given),
      ended: ended === undefined ? undefined : await roleEver(tx, ended),
      doer: payload['doer'] as Id<'person'>,
    }))
    for (const reader of readersOf(news)) {
      const way = news.people.some(({ person }) => person.id === reader.id)
        ? `Who is who stands under “People and groups”:\n\n${publicUrl}/partnerships/${partnership}/people`
        : 'You have no role there any more. What you signed keeps your name.'
      const text = `Hello ${reader.name},\n\n${sayNews(news, reader)}\n\n${way}\n${contact(news, reader)}\nStocktake\n`
      await postman.deliver({ to: reader.email, subject: `${news.where}: ${sayChange(news)}`, text })
    }
  }

const readersOf = ({ people, given, ended, doer }: News): readonly Person[] => {
  const answering = people.filter(({ roles }) => isAnswering(roles)).map(({ person }) => person)
  const all = [...answering, ...[given, ended].flatMap(each => (each === undefined ? [] : [each.person]))]
  const once = new Map(all.map(each => [each.id, each]))
  return [...once.values()].filter(({ id, email }) => id !== doer && email !== '')
}

const sayChange = ({ given, ended }: News): string => {
  if (given !== undefined) return `${given.person.name} is ${roleWords[given.role].toLowerCase()} now`
  return ended === undefined
    ? 'a role has changed'
    : `${ended.person.name} is no longer ${roleWords[ended.role].toLowerCase()}`
}

const sayNews = (news: News, reader: Person): string =>
  [
    ...(news.given === undefined ? [] : [sayGiven(news, news.given, reader)]),
    ...(news.ended === undefined ? [] : [sayEnded(news, news.ended, reader)]),
  ].join(' ')

const sayGiven = (news: News, { person, role, givenBy }: RoleEver, reader: Person): string => {
  const isReader = person.id === reader.id
  const what = `${isReader ? 'You are' : `${person.name} is`} ${roleWords[role].toLowerCase()} of ${news.where} now.`
  const giver = givenBy?.id === reader.id ? 'You' : sayHand(news, givenBy)
  return `${what} ${giver} ${news.doer === person.id ? 'invited them, and they accepted' : `gave ${isReader ? 'you' : 'them'} the role`}.`
}

const sayEnded = (news: News, { person, role, endedBy }: RoleEver, reader: Person): string => {
  const what = `${person.id === reader.id ? 'You are' : `${person.name} is`} no longer ${roleWords[role].toLowerCase()}`
  return news.given === undefined ? `${what} of ${news.where}. ${sayHand(news, endedBy)} ended the role.` : `${what}.`
}

/** Whoever did it, and that they are of the programme's side where they are. Its staff has no name here. */
const sayHand = ({ people, programme }: News, hand: RoleEver['givenBy']): string => {
  const roles = people.find(({ person }) => person.id === hand?.id)?.roles ?? []
  const held = roles.find(each => isOfProgramme(each.role))
  const name = hand?.name ?? `Somebody at the desk of ${programme}`
  return held === undefined ? name : `${name}, ${roleWords[held.role].toLowerCase()},`
}

/** Whom to ask when it was not expected: the new champion, where the reader was the old one. */
const contact = ({ given, ended }: News, reader: Person): string =>
  given !== undefined && ended?.person.id === reader.id
    ? `\nIf you did not expect this, write to ${given.person.name}: ${given.person.email}\n`
    : ''
