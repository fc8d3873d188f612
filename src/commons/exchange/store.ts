import type { Read } from '#db'
import { sayCount, type Day } from '#ground'
import type { Editions } from '#instrument'
import type { Ability } from '#people'
import { eventsOf } from '#support'
import type { ExchangeDue } from './due.ts'
import { followsOf, newsOf } from './follow/store.ts'
import { askingsOf, introductionsOf } from './help/store/introductions.ts'
import { consentFor, waitsForConsent } from './practice/consent.ts'
import { consentsOf } from './practice/store/consents.ts'
import { practicesOf } from './practice/store/records.ts'
import { requestsOf } from './programme/store/requests.ts'
import { alsoAs } from './standards.ts'

/** For whom it is asked what waits. */
type Whom = {
  readonly person: string
  readonly may: (ability: Ability) => boolean
  readonly today: Day
  readonly editions: Editions
}

/** What of the exchange waits on the person of this scope: consents, introductions, contributions, what is new. */
export const exchangeDueOf = async (
  tx: Read,
  { person, may, today, editions }: Whom,
): Promise<readonly ExchangeDue[]> => [
  ...(may('exchange.name') ? await consentsAsked(tx) : []),
  ...(may('exchange.introduce') ? await introductionsAsked(tx) : []),
  ...(may('exchange.write') ? [...(await agreedTo(tx, person)), ...(await contributionsAsked(tx, today))] : []),
  ...(may('exchange.read') ? await whatIsNew(tx, editions) : []),
]

const consentsAsked = async (tx: Read): Promise<readonly ExchangeDue[]> => {
  const practices = (await practicesOf(tx)).filter(({ naming }) => naming)
  if (practices.length === 0) return []
  const consents = await consentsOf(tx)
  return practices
    .filter(each =>
      waitsForConsent(
        each,
        consents.filter(({ practice }) => practice === each.id),
      ),
    )
    .map(({ id, title, changedBy }) => ({
      ...{ kind: 'naming', id, what: `Say whether a record may name the partnership: ${title}` },
      ...{ note: `${changedBy.name} wrote it`, path: `/exchange/records/${id}#naming`, isNow: true },
    }))
}

/** What its writer can publish now: the champion agreed to the name after it was written. */
const agreedTo = async (tx: Read, person: string): Promise<readonly ExchangeDue[]> => {
  const drafts = (await practicesOf(tx)).filter(
    ({ naming, publishedAt, changedBy }) => naming && publishedAt === undefined && changedBy.id === person,
  )
  if (drafts.length === 0) return []
  const consents = await consentsOf(tx)
  return drafts
    .filter(
      each =>
        consentFor(
          each,
          consents.filter(({ practice }) => practice === each.id),
        ) !== undefined,
    )
    .map(({ id, title }) => ({
      ...{ kind: 'publication', id, what: `Publish a record: ${title}` },
      ...{ note: 'The champion agreed to the name', path: `/exchange/records/${id}#publication`, isNow: true },
    }))
}

const introductionsAsked = async (tx: Read): Promise<readonly ExchangeDue[]> => {
  const open = (await introductionsOf(tx)).filter(({ answer }) => answer === undefined)
  if (open.length === 0) return []
  const own = new Set((await askingsOf(tx)).map(({ id }) => id))
  return open
    .filter(({ id }) => !own.has(id))
    .map(({ id, about }) => ({
      ...{ kind: 'introduction', id, what: `Say yes or no to an introduction: ${about}` },
      ...{ note: 'Another partnership asks', path: `/exchange/introductions/${id}`, isNow: true },
    }))
}

/** Until the partnership has written a record for it, whoever may read that record. */
const contributionsAsked = async (tx: Read, today: Day): Promise<readonly ExchangeDue[]> => {
  const requests = await requestsOf(tx)
  if (requests.length === 0) return []
  const answered = new Set((await practicesOf(tx)).map(({ request }) => request))
  const events = await eventsOf(tx)
  return requests.flatMap(({ id, event: of, due, what, withdrawn }) => {
    if (withdrawn !== undefined) return []
    const event = events.find(each => each.id === of)
    if (event === undefined || event.cancelled !== undefined || event.ends < today || answered.has(id)) return []
    return [
      {
        ...{ kind: 'contribution', id, what: `Bring along to ${event.title}`, note: what.slice(0, 200).toWellFormed() },
        ...{ path: `/exchange/events/${of}#asked`, day: due },
      } as const,
    ]
  })
}

const whatIsNew = async (tx: Read, editions: Editions): Promise<readonly ExchangeDue[]> => {
  const news = await newsOf(tx, await followsOf(tx), key => alsoAs(key, editions))
  const [first] = news
  if (first === undefined) return []
  return [
    {
      ...{ kind: 'news', id: first.id, what: `${sayCount(news.length, 'new record')} of what you follow` },
      ...{ note: first.title, path: '/exchange#news', isNow: true },
    },
  ]
}
