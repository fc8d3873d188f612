import type { Id } from '#ground'

/** Where what a partnership adds is: below the page that lists it. */
export const additionPaths = (partnership: Id<'partnership'>, below: string) => {
  const list = `/partnerships/${partnership}/${below}`
  return {
    list,
    /** The list, at one of its lines. */
    at: (id: Id): string => `${list}#${id}`,
    new: `${list}/new`,
    from: (name: string): string => `${list}/new?from=${encodeURIComponent(name)}`,
    one: (id: Id): string => `${list}/${id}`,
    place: (id: Id): string => `${list}/${id}/place`,
  }
}

export type AdditionPaths = ReturnType<typeof additionPaths>
