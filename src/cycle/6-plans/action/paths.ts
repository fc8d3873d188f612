import type { Id } from '#ground'

/** Where the partnership's actions are. */
export const actionPaths = (partnership: Id<'partnership'>) => {
  const list = `/partnerships/${partnership}/actions`
  return {
    home: `/partnerships/${partnership}`,
    list,
    /** In a year's plan; `under` is what it comes from: `area-A`, `priority-…`, or nothing for the plan as a whole. */
    new: (year?: Id<'exercise'>, under?: string): string => {
      const asked = new URLSearchParams({
        ...(year === undefined ? {} : { year }),
        ...(under === undefined ? {} : { under }),
      })
      return asked.size === 0 ? `${list}/new` : `${list}/new?${asked.toString()}`
    },
    one: (id: Id): string => `${list}/${id}`,
    wording: (id: Id): string => `${list}/${id}/wording`,
    progress: (id: Id): string => `${list}/${id}/progress`,
    date: (id: Id): string => `${list}/${id}/date`,
    look: (id: Id): string => `${list}/${id}/look`,
    place: (id: Id): string => `${list}/${id}/place`,
    outcomes: (id: Id): string => `${list}/${id}/outcomes`,
    /** One's own list, and what whoever keeps an action may do with it. */
    own: `${list}/own`,
    ownWording: (id: Id): string => `${list}/own/${id}/wording`,
    ownPlace: (id: Id): string => `${list}/own/${id}/place`,
    sharing: (id: Id): string => `${list}/own/${id}/sharing`,
    /** What a year's plan can take in. */
    elsewhere: `${list}/elsewhere`,
    adoption: (id: Id): string => `${list}/elsewhere/${id}`,
  }
}

export type ActionPaths = ReturnType<typeof actionPaths>

/** The same addresses as the server takes them. */
export const actionPattern = '/partnerships/:partnership/actions'
