import type { Id } from '#ground'

/** Where the partnership's actions are. */
export const actionPaths = (partnership: Id<'partnership'>) => {
  const list = `/partnerships/${partnership}/actions`
  return {
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
    place: (id: Id): string => `${list}/${id}/place`,
    outcomes: (id: Id): string => `${list}/${id}/outcomes`,
  }
}

export type ActionPaths = ReturnType<typeof actionPaths>

/** The same addresses as the server takes them. */
export const actionPattern = '/partnerships/:partnership/actions'
