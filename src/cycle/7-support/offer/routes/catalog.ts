import { shown, type Route } from '#http'
import type { AtDesk } from '#people'
import type { SupportNeeds } from '../../needs.ts'
import { regionPaths } from '../../region/paths.ts'
import { regionsKept } from '../../region/routes/view.ts'
import { catalogPage } from '../pages/catalog.ts'
import { catalogPaths } from '../paths.ts'
import { elementsOf } from '../store/elements.ts'
import { eventsOf } from '../store/events.ts'
import { takesOf } from '../store/take.ts'
import { atOffer } from './at-offer.ts'
import { elementCatalogRoutes } from './catalog-element.ts'
import { eventCatalogRoutes } from './catalog-event.ts'

/** The catalogue as the programme's staff keep it. */
export const catalogRoutes = (needs: SupportNeeds): readonly Route[] => [
  atOffer(needs, 'GET', '', 'offer.read', async desk => shown(await catalog(desk))),
  ...elementCatalogRoutes(needs),
  ...eventCatalogRoutes(needs),
]

const catalog = async (desk: AtDesk) => {
  const known = await desk.read(async tx => ({
    elements: await elementsOf(tx),
    events: await eventsOf(tx),
    takes: await takesOf(tx),
  }))
  const taken = Map.groupBy(
    known.takes.filter(({ kind }) => kind === 'element'),
    ({ of }) => of as string,
  )
  return catalogPage(desk.frame, {
    ...{ programme: desk.programme.name, paths: catalogPaths(desk.programme.id), today: desk.today },
    regions: (await regionsKept(desk)).map(({ id, name }) => ({ name, href: regionPaths(desk.programme.id, id).view })),
    ...{ elements: known.elements, events: known.events, mayKeep: desk.may('offer.keep') },
    taken: new Map([...taken].map(([of, takes]) => [of, takes.length])),
  })
}
