import type { Database, Read } from '#db'
import { capital, dayOf, sayList, type Id, type Scope, type World } from '#ground'
import { send, type Handler, type Handlers } from '#jobs'
import type { Mail, Postman } from '#mail'
import { partnershipsOf, peopleOf, type Person } from '#people'
import { eventDays } from './calendar.ts'
import { sayOccasion, type Event, type Notice } from './event.ts'
import { passedOn, type Attendance } from './places.ts'
import { addToCount, eventOf, holdCount, noticesOf } from './store/events.ts'
import { alignAttendance, confirmPlace, retell, waitingOf } from './store/passing.ts'
import { attendanceOf, attendancesOf } from './store/places.ts'

type House = { readonly db: Database; readonly world: World; readonly postman: Postman; readonly publicUrl: string }

/** What this part of the room does in the background, by the name of the job that asks for it. */
export const offerJobs = (house: House): Handlers => ({
  'support.places': passPlacesOn(house),
  'support.tell': tellPartnership(house),
  'mail.event-told': toldMail(house),
  'mail.place-confirmed': confirmedMail(house),
})

/** Gives places that became free to whoever waits longest, over all partnerships, and tells them. */
const passPlacesOn =
  ({ db, world }: House): Handler =>
  async payload => {
    const id = payload['event'] as Id<'event'>
    const now = world.now()
    await db.write({ kind: 'job', name: 'support.places' }, async tx => {
      await holdCount(tx, id)
      const event = await eventOf(tx, id)
      if (event === undefined || event.cancelled !== undefined || event.begins <= dayOf(now)) return
      const lucky = (await waitingOf(tx, id)).slice(0, passedOn(event))
      for (const each of lucky) await confirmPlace(tx, each, now)
      await addToCount(tx, id, { confirmed: lucky.length, waiting: -lucky.length })
      for (const partnership of new Set(lucky.map(each => each.partnership))) await retell(tx, partnership, id)
      for (const { partnership, place } of lucky) await send(tx, 'mail.place-confirmed', { partnership, place })
    })
  }

const scopeOf = (name: string, partnership: Id<'partnership'>): Scope => ({ kind: 'job', name, partnership })

/** Everybody of a partnership who is put down, and whoever put names or a number down for others. */
const toTell = ({ places, changedBy }: Attendance): ReadonlySet<Id<'person'>> =>
  new Set(places.map(({ person }) => person ?? changedBy.id))

/** Brings a partnership's own record in line with an event that moved, and asks for a mail to each who is put down. */
const tellPartnership =
  ({ db }: House): Handler =>
  async payload => {
    const partnership = payload['partnership'] as Id<'partnership'>
    const [event, notice] = [payload['event'] as Id<'event'>, payload['notice'] as Id<'notice'>]
    await db.write(scopeOf('support.tell', partnership), async tx => {
      const [now, attendance] = [await eventOf(tx, event), await attendanceOf(tx, event)]
      if (now === undefined || attendance === undefined) return
      await alignAttendance(tx, now)
      for (const person of toTell(attendance)) await send(tx, 'mail.event-told', { partnership, event, notice, person })
    })
  }

type Known = { readonly person: Person; readonly partnership: string; readonly event: Event; readonly own: Attendance }

/** Somebody with a role here, and the event that they are put down for; nothing when either is gone. */
const knownOf = async (
  tx: Read,
  partnership: Id<'partnership'>,
  person: Id<'person'>,
  id: Id<'event'>,
): Promise<Known | undefined> => {
  const found = (await peopleOf(tx)).find(each => each.person.id === person)?.person
  const [event, own] = [await eventOf(tx, id), await attendanceOf(tx, id)]
  const name = (await partnershipsOf(tx)).find(each => each.id === partnership)?.name
  if (found === undefined || found.email === '' || event === undefined || own === undefined) return undefined
  return { person: found, partnership: name ?? 'your partnership', event, own }
}

/** Whom the mail is about, for somebody who put others down as well as for those put down. */
const sayWhom = ({ person, own, partnership }: Known): string => {
  const others = own.places.filter(place => place.person === undefined)
  const isPutDown = own.places.some(place => place.person === person.id)
  const names = others.map(({ name }) => name).filter(name => name !== '')
  const about = [
    ...(isPutDown ? ['you'] : []),
    ...(own.changedBy.id !== person.id ? [] : names.length > 0 ? names : others.length > 0 ? [`${others.length}`] : []),
  ]
  return `${capital(sayList(about.length === 0 ? ['you'] : about))} ${about.length === 1 && !isPutDown ? 'is' : 'are'} put down for it by ${partnership}.`
}

const foot = (publicUrl: string, partnership: Id<'partnership'>, event: Id<'event'>): string =>
  `All about it: ${publicUrl}/partnerships/${partnership}/offer/events/${event}

Stocktake
`

/** The days of the event for the reader's calendar: one that has them already moves them. */
const datesOf = (
  { publicUrl, world }: House,
  partnership: Id<'partnership'>,
  { event }: Known,
): NonNullable<Mail['dates']> => ({
  fileName: 'event.ics',
  calendar: {
    name: event.title,
    days: eventDays([event], { address: `${publicUrl}/partnerships/${partnership}/offer` }),
    madeAt: world.now(),
  },
})

const noticeWords = (notice: Notice, { event }: Known): string =>
  notice.kind === 'cancelled'
    ? `${event.title}, planned for ${sayOccasion(event)}, will not be held: ${notice.words}`
    : `${event.title} has moved. ${notice.words}`

const toldMail =
  (house: House): Handler =>
  async payload => {
    const { db, postman, publicUrl } = house
    const partnership = payload['partnership'] as Id<'partnership'>
    const [person, id] = [payload['person'] as Id<'person'>, payload['event'] as Id<'event'>]
    const found = await db.read(scopeOf('mail.event-told', partnership), async tx => ({
      known: await knownOf(tx, partnership, person, id),
      notice: (await noticesOf(tx, id)).find(each => each.id === payload['notice']),
    }))
    const { known, notice } = found
    if (known === undefined || notice === undefined) return
    await postman.deliver({
      to: known.person.email,
      subject: `${notice.kind === 'cancelled' ? 'Cancelled' : 'Moved'}: ${known.event.title}`,
      text: `Hello ${known.person.name},

${noticeWords(notice, known)}

${sayWhom(known)}

${foot(publicUrl, partnership, id)}`,
      ...(notice.kind === 'cancelled' ? {} : { dates: datesOf(house, partnership, known) }),
    })
  }

const confirmedMail =
  (house: House): Handler =>
  async payload => {
    const { db, postman, publicUrl } = house
    const partnership = payload['partnership'] as Id<'partnership'>
    const found = await db.read(scopeOf('mail.place-confirmed', partnership), async tx => {
      const own = (await attendancesOf(tx)).find(({ places }) => places.some(({ id }) => id === payload['place']))
      const place = own?.places.find(({ id }) => id === payload['place'])
      if (own === undefined || place === undefined) return undefined
      return { place, known: await knownOf(tx, partnership, place.person ?? own.changedBy.id, own.event) }
    })
    if (found?.known === undefined) return
    const { place, known } = found
    const whose = place.person !== undefined ? 'you have' : place.name === '' ? 'you have' : `${place.name} has`
    await postman.deliver({
      to: known.person.email,
      subject: `A place is free: ${known.event.title}`,
      text: `Hello ${known.person.name},

A place has become free, and ${whose} it: ${known.event.title}, ${sayOccasion(known.event)}.

If it is no longer wanted, give it up on the page, so that the next in line gets it.

${foot(publicUrl, partnership, known.event.id)}`,
      dates: datesOf(house, partnership, known),
    })
  }
