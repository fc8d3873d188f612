import type { Id } from '#ground'

/** Where the partnership's indicators are. */
export const indicatorPaths = (partnership: Id<'partnership'>) => {
  const list = `/partnerships/${partnership}/indicators`
  return {
    list,
    new: `${list}/new`,
    library: `${list}/library`,
    one: (id: Id): string => `${list}/${id}`,
    wording: (id: Id): string => `${list}/${id}/wording`,
    place: (id: Id): string => `${list}/${id}/place`,
    readings: (id: Id): string => `${list}/${id}/readings`,
    reading: (id: Id, reading: Id): string => `${list}/${id}/readings/${reading}`,
    outcomes: (id: Id): string => `${list}/${id}/outcomes`,
  }
}

export type IndicatorPaths = ReturnType<typeof indicatorPaths>

/** The same addresses as the server takes them. */
export const indicatorPattern = '/partnerships/:partnership/indicators'
