import { readForm, type Form } from '#forms'
import { calendarType, dayOf, toCalendar } from '#ground'
import { download, mistaken, orAbsent, seeOther, shown, type Markup, type Reply, type Route } from '#http'
import { memberRoute, type Ability, type Ask } from '#people'
import { eventOf, eventsOf } from '#support'
import { followUp } from '../../doing/actions.ts'
import { readFollowUp } from '../../doing/follow-up.ts'
import type { ExchangeNeeds } from '../../needs.ts'
import { becameToTell, markTold } from '../../seen/store/notices.ts'
import { pageIn } from '../../turning.ts'
import { exchangePaths } from '../../paths.ts'
import { answersOf } from '../../practice/store/records.ts'
import { shownOfEvent } from '../../shown/store.ts'
import { programmeDays } from '../calendar.ts'
import { eventPage, type ProgrammeView } from '../pages/event.ts'
import { eventsPage } from '../pages/events.ts'
import { readReading } from '../reading.ts'
import { dropReading, keepReading, readingOf } from '../store/reading.ts'
import { earlierBecameOf, requestsOf } from '../store/requests.ts'
import { sessionsOf } from '../store/sessions.ts'

/** The programmes of events as those who take part see them. */
export const programmeRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const at = (method: 'GET' | 'POST', below: string, ability: Ability, handle: (ask: Ask) => Promise<Reply>): Route =>
    memberRoute(needs, { method, path: `/partnerships/:partnership/exchange/events${below}`, ability, handle })
  return [
    at('GET', '', 'exchange.read', async ask =>
      shown(
        eventsPage(ask.frame, {
          ...{ paths: exchangePaths(ask.partnership.id), events: await ask.read(eventsOf), today: dayOf(ask.now) },
        }),
      ),
    ),
    at('GET', '/:event', 'exchange.read', read),
    at('GET', '/:event/programme.ics', 'exchange.read', ask => calendar(needs, ask)),
    at('POST', '/:event/actions', 'exchange.write', addAction),
    at('POST', '/:event/reading', 'exchange.write', addReading),
    at('POST', '/:event/reading/out', 'exchange.write', async ask => {
      const event = await eventIn(ask)
      const id = readForm(ask.asked.body).id<'reading'>('reading')
      if (id !== undefined) await ask.write(tx => dropReading(tx, id))
      return seeOther(`${exchangePaths(ask.partnership.id).event(event.id)}#reading`)
    }),
  ]
}

const eventIn = async (ask: Ask) => orAbsent(await ask.read(tx => eventOf(tx, orAbsent(ask.asked.params['event']))))

/** Whoever opens it reads what became of what they gave. */
const read = async (ask: Ask): Promise<Reply> => {
  const page = await one(ask, readForm({}))
  const told = await ask.read(tx => becameToTell(tx, ask.person.id))
  const now = told.filter(({ event }) => event === ask.asked.params['event'])
  if (now.length > 0) await ask.write(tx => markTold(tx, now, ask.now))
  return shown(page)
}

const one = async (ask: Ask, form: Form, sent?: NonNullable<ProgrammeView['sent']>): Promise<Markup> => {
  const event = await eventIn(ask)
  const page = pageIn(readForm(ask.asked.query))
  const known = await ask.read(async tx => {
    const requests = await requestsOf(tx, event.id)
    return {
      ...{ requests, earlier: await earlierBecameOf(tx, requests) },
      sessions: await sessionsOf(tx, event.id),
      reading: await readingOf(tx, event.id),
      records: { ...(await shownOfEvent(tx, event.id, page)), page },
      answers: await answersOf(tx, event.id),
    }
  })
  return eventPage(ask.frame, {
    ...{
      paths: exchangePaths(ask.partnership.id),
      event,
      ...known,
      today: dayOf(ask.now),
      person: ask.person.id,
      form,
    },
    mayWrite: ask.may('exchange.write'),
    ...(sent === undefined ? {} : { sent }),
  })
}

const calendar = async (needs: ExchangeNeeds, ask: Ask): Promise<Reply> => {
  const event = await eventIn(ask)
  const sessions = await ask.read(tx => sessionsOf(tx, event.id))
  const days = programmeDays(event, sessions, `${needs.publicUrl}${exchangePaths(ask.partnership.id).event(event.id)}`)
  return download('programme.ics', calendarType, toCalendar({ name: event.title, days, madeAt: ask.now }))
}

const addAction = async (ask: Ask): Promise<Reply> => {
  const event = await eventIn(ask)
  const form = readForm(ask.asked.body)
  const said = readFollowUp(form, { words: 'what', due: 'by' }, dayOf(ask.now))
  if (form.mistakes.length > 0) return mistaken(await one(ask, form, 'action'))
  const origin = { kind: 'event', id: event.id, words: event.title, path: `/exchange/events/${event.id}` }
  await followUp(ask, said, origin)
  return seeOther(`/partnerships/${ask.partnership.id}/waiting`)
}

const addReading = async (ask: Ask): Promise<Reply> => {
  const event = await eventIn(ask)
  const form = readForm(ask.asked.body)
  const by = { id: ask.person.id, name: ask.person.name }
  const id = ask.world.newId<'reading'>()
  const reading = readReading(form, { id, event: event.id, at: ask.now, by })
  if (form.mistakes.length > 0) return mistaken(await one(ask, form, 'reading'))
  await ask.write(tx => keepReading(tx, event.programme, reading))
  return seeOther(`${exchangePaths(ask.partnership.id).event(event.id)}#reading`)
}
