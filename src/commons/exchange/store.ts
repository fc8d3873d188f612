import type { Read } from '#db'
import { sayCount, type Day } from '#ground'
import type { Editions } from '#instrument'
import type { Ability } from '#people'
import { attendancesOf, eventsOf, type Event } from '#support'
import type { ExchangeDue } from './due.ts'
import { followsOf, newsOf } from './follow/store.ts'
import { askingsOf, introductionsOf } from './help/store/introductions.ts'
import { answersToTell, becameToTell, refusalsToTell } from './seen/store/notices.ts'
import { agreedDrafts, recordsListed } from './practice/store/listed.ts'
import type { Answer } from './practice/practice.ts'
import { answersOf } from './practice/store/records.ts'
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
  ...(may('exchange.introduce') ? [...(await introductionsAsked(tx)), ...(await answersToTell(tx, person))] : []),
  ...(may('exchange.write')
    ? [
        ...(await agreedTo(tx, person)),
        ...(await refusalsToTell(tx, person)),
        ...(await contributionsAsked(tx, person, today)),
      ]
    : []),
  ...(may('exchange.read') ? [...(await becameToTell(tx, person)), ...(await whatIsNew(tx, editions))] : []),
]

/** One by itself; of more the number, and the way to them. */
const consentsAsked = async (tx: Read): Promise<readonly ExchangeDue[]> => {
  const { rows, count } = await recordsListed(tx, { page: 1, areWaiting: true })
  const [first] = rows
  if (first === undefined) return []
  const { id, title, changedBy } = first
  const one = {
    ...{ what: `Say whether a record may name the partnership: ${title}`, note: `${changedBy} wrote it` },
    path: `/exchange/records/${id}#naming`,
  }
  const more = {
    ...{ what: `${count} records wait for your consent to the name`, note: `The newest: ${title}` },
    path: '/exchange/records?waits=consent',
  }
  return [{ kind: 'naming', id, ...(count === 1 ? one : more), isNow: true }]
}

/** What its writer can publish now. */
const agreedTo = async (tx: Read, person: string): Promise<readonly ExchangeDue[]> =>
  (await agreedDrafts(tx, person)).map(({ id, title, isShown }) => ({
    ...{ kind: 'publication', id, what: `${isShown ? 'Publish what you changed' : 'Publish a record'}: ${title}` },
    ...{ note: 'The champion agreed to the name', path: `/exchange/records/${id}#publication`, isNow: true },
  }))

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

/**
 * Until the partnership has published a record for it. Where there is a sign-up, those who have a place are asked, and for
 * a place in nobody's name whoever put it down; a partnership asked by its name answers though it does not come.
 */
const contributionsAsked = async (tx: Read, person: string, today: Day): Promise<readonly ExchangeDue[]> => {
  const requests = (await requestsOf(tx)).filter(({ withdrawn }) => withdrawn === undefined)
  if (requests.length === 0) return []
  const [answers, events] = [await answersOf(tx), await eventsOf(tx)]
  const asked = await whoHasPlaces(tx)
  return requests.flatMap((request): readonly ExchangeDue[] => {
    const { id, event: of, due, what } = request
    const event = events.find(each => each.id === of)
    const answered = answers.filter(each => each.request === id)
    if (event === undefined || event.cancelled !== undefined || event.ends < today) return []
    if (answered.some(({ publishedAt }) => publishedAt !== undefined)) return []
    const isAsked = event.openedAt === undefined || (asked.get(of)?.has(person) ?? request.partnership !== undefined)
    if (!isAsked) return []
    return [
      {
        ...{ kind: 'contribution', id, what: `Bring along to ${event.title}`, day: due },
        ...forAnswer(answered[0], { event: of, what }),
      },
    ]
  })
}

/** The way to the draft where there is one: it answers nothing before it is published. */
const forAnswer = (
  draft: Answer | undefined,
  { event, what }: { readonly event: Event['id']; readonly what: string },
): Pick<ExchangeDue, 'note' | 'path'> =>
  draft === undefined
    ? { note: what.slice(0, 200).toWellFormed(), path: `/exchange/events/${event}#asked` }
    : { note: `Not published yet: ${draft.title}`, path: `/exchange/records/${draft.id}` }

/** Who is asked at each event at which the partnership has places. */
const whoHasPlaces = async (tx: Read): Promise<ReadonlyMap<Event['id'], ReadonlySet<string>>> =>
  new Map(
    (await attendancesOf(tx)).flatMap(({ event, places, changedBy }) => {
      const held = places.filter(({ confirmedAt }) => confirmedAt !== undefined)
      return held.length === 0 ? [] : [[event, new Set(held.map(place => place.person ?? changedBy.id))] as const]
    }),
  )

const whatIsNew = async (tx: Read, editions: Editions): Promise<readonly ExchangeDue[]> => {
  const news = await newsOf(tx, await followsOf(tx), key => alsoAs(key, editions))
  const [first] = news.shown
  if (first === undefined) return []
  return [
    {
      ...{ kind: 'news', id: first.id, what: `${sayCount(news.count, 'new record')} of what you follow` },
      ...{ note: first.title, path: '/exchange#news', isNow: true },
    },
  ]
}
