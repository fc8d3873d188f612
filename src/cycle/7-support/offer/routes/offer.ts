import type { Read } from '#db'
import { exercisesOf } from '#exercise'
import { calendarType, dayOf, toCalendar } from '#ground'
import { download, shown, type Reply, type Route } from '#http'
import type { Ask } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { browsed, monthsIn, readBrowsing } from '../browsing.ts'
import { eventDays } from '../calendar.ts'
import { standardKeys, standardsNamed } from '../helps.ts'
import { offerPage } from '../pages/offer.ts'
import { offerPaths } from '../paths.ts'
import { elementsOf } from '../store/elements.ts'
import { eventsOf } from '../store/events.ts'
import { takeUpOf } from '../store/taken.ts'
import { elementRoutes } from './element.ts'
import { eventRoutes } from './event.ts'
import { offered } from './offered.ts'

export type OfferNeeds = SupportNeeds & { readonly publicUrl: string }

/** The catalogue as a partnership reads it, and what it takes up. */
export const offerRoutes = (needs: OfferNeeds): readonly Route[] => [
  offered(needs, 'GET', '', 'partnership.read', ask => browse(needs, ask)),
  offered(needs, 'GET', '/calendar.ics', 'partnership.read', ask => calendar(needs, ask)),
  ...elementRoutes(needs),
  ...eventRoutes(needs),
]

/** The edition of the newest exercise first: its numbers are the ones that the partnership knows. */
const editionsFor = async (tx: Read, { editions }: SupportNeeds) => {
  const own = (await exercisesOf(tx))[0]?.editionId
  return editions.shipped().toSorted((one, other) => Number(other.id === own) - Number(one.id === own))
}

const browse = async (needs: OfferNeeds, ask: Ask): Promise<Reply> => {
  const known = await ask.read(async tx => ({
    editions: await editionsFor(tx, needs),
    elements: await elementsOf(tx),
    events: await eventsOf(tx),
    taken: await takeUpOf(tx),
  }))
  const { editions, taken } = known
  const today = dayOf(ask.now)
  const browsing = readBrowsing(ask.asked.query, standardKeys(editions))
  const used = new Set([...known.elements, ...known.events].flatMap(({ helps }) => helps))
  return shown(
    offerPage(ask.frame, {
      ...{ paths: offerPaths(ask.partnership.id), today, taken, browsing },
      ...browsed(known, browsing, today, taken),
      months: monthsIn(known.events, today),
      standards: standardsNamed([...used], editions),
      hasProgramme: ask.partnership.programme !== undefined,
      mayTake: ask.may('offer.take'),
    }),
  )
}

const calendar = async (needs: OfferNeeds, ask: Ask): Promise<Reply> => {
  const events = await ask.read(eventsOf)
  const days = eventDays(events, {
    from: dayOf(ask.now),
    address: `${needs.publicUrl}${offerPaths(ask.partnership.id).offer}`,
  })
  const name = `${ask.partnership.name}: universal offer`
  return download('universal-offer.ics', calendarType, toCalendar({ name, days, madeAt: ask.now }))
}
