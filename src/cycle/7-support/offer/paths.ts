import type { Id } from '#ground'

/** Where staff keep the catalogue of a programme. */
export const catalogPaths = (programme: Id<'programme'>) => {
  const own = `/programmes/${programme}/offer`
  return {
    programme: `/programmes/${programme}`,
    catalog: own,
    newElement: `${own}/elements/new`,
    element: (id: Id): string => `${own}/elements/${id}`,
    elementPlace: (id: Id): string => `${own}/elements/${id}/place`,
    newEvent: `${own}/events/new`,
    event: (id: Id): string => `${own}/events/${id}`,
    eventWording: (id: Id): string => `${own}/events/${id}/wording`,
    eventStanding: (id: Id): string => `${own}/events/${id}/standing`,
  }
}

export type CatalogPaths = ReturnType<typeof catalogPaths>

/** Where a partnership reads its programme's catalogue and takes things up. */
export const offerPaths = (partnership: Id<'partnership'>) => {
  const own = `/partnerships/${partnership}/offer`
  return {
    offer: own,
    calendar: `${own}/calendar.ics`,
    element: (id: Id): string => `${own}/elements/${id}`,
    leaving: (id: Id): string => `${own}/elements/${id}/leaving`,
    event: (id: Id): string => `${own}/events/${id}`,
    came: (id: Id): string => `${own}/events/${id}/came`,
    region: `${own}/region`,
  }
}

export type OfferPaths = ReturnType<typeof offerPaths>

/** The same address as the server takes it. */
export const offerPattern = '/partnerships/:partnership/offer'
