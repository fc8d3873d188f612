import { readForm } from '#forms'
import type { Id } from '#ground'
import { mistaken, orAbsent, seeOther, shown, type Reply, type Route } from '#http'
import type { AtDesk } from '#people'
import { eventOf, eventsOf, standardsNamed } from '#support'
import type { ExchangeNeeds } from '../../needs.ts'
import { programmePaths } from '../../paths.ts'
import { searched } from '../../routes/searched.ts'
import { shownOf } from '../../shown/store.ts'
import { deskEventsPage } from '../pages/desk-events.ts'
import { deskFoundPage } from '../pages/desk-found.ts'
import { deskSearchPage } from '../pages/desk-search.ts'
import { readReading } from '../reading.ts'
import { dropReading, keepReading } from '../store/reading.ts'
import { atDesk, back, eventIn, eventView, placeOf, type Handle } from './desk/event.ts'
import { outcomeRoutes } from './desk/outcomes.ts'
import { requestRoutes } from './desk/requests.ts'
import { sessionRoutes } from './desk/sessions.ts'

/** The programmes of events as the desk keeps them. */
export const deskProgrammeRoutes = (needs: ExchangeNeeds): readonly Route[] => {
  const at = atDesk(needs)
  return [
    at('GET', '', async desk =>
      shown(deskEventsPage(desk.frame, { ...placeOf(desk), events: await desk.read(eventsOf), today: desk.today })),
    ),
    at('GET', '/search', desk => search(needs, desk)),
    at('GET', '/found/:shown', desk => found(needs, desk)),
    at('GET', '/events/:event', async desk => shown(await eventView(desk, readForm({})))),
    ...sessionRoutes(at),
    ...outcomeRoutes(at, needs),
    ...requestRoutes(at),
    at('POST', '/events/:event/reading', addReading),
    at('POST', '/events/:event/reading/out', dropOne),
  ]
}

/** What is for the network or for anyone, searched as members search it. */
const search = async (needs: ExchangeNeeds, desk: AtDesk): Promise<Reply> => {
  const { paths, programme } = placeOf(desk)
  const view = await searched(needs, desk.asked, desk.read)
  return shown(deskSearchPage(desk.frame, { ...view, programme, paths, at: paths.search, itemHref: paths.found }))
}

/** One text of the exchange, as far as it is for the network or for anyone. */
const found = async ({ editions }: ExchangeNeeds, desk: AtDesk): Promise<Reply> => {
  const id = orAbsent<Id>(desk.asked.params['shown'])
  const known = await desk.read(async tx => {
    const text = await shownOf(tx, id)
    return { text, event: text?.event === undefined ? undefined : await eventOf(tx, text.event.id) }
  })
  const text = orAbsent(known.text)
  return shown(
    deskFoundPage(desk.frame, {
      ...{ ...placeOf(desk), shown: text, hasEvent: known.event !== undefined },
      standards: standardsNamed(text.standards, editions.shipped()),
    }),
  )
}

const addReading: Handle = async desk => {
  const event = await eventIn(desk)
  const form = readForm(desk.asked.body)
  const by = { id: desk.person.id, name: desk.person.name }
  const id = desk.world.newId<'reading'>()
  const reading = readReading(form, { id, event: event.id, at: desk.now, by })
  if (form.mistakes.length > 0) return mistaken(await eventView(desk, form))
  await desk.write(tx => keepReading(tx, desk.programme.id, reading))
  return back(desk, event.id, 'reading')
}

const dropOne = async (desk: AtDesk) => {
  const event = await eventIn(desk)
  const id = readForm(desk.asked.body).id<'reading'>('reading')
  if (id !== undefined) await desk.write(tx => dropReading(tx, id))
  return seeOther(`${programmePaths(desk.programme.id).event(event.id)}#reading`)
}
