import type { Id } from '#ground'

/** Where the partnership's outcomes are. */
export const outcomePaths = (partnership: Id<'partnership'>) => {
  const list = `/partnerships/${partnership}/outcomes`
  return {
    list,
    new: `${list}/new`,
    offers: `${list}/offers`,
    one: (id: Id<'outcome'>): string => `${list}/${id}`,
    wording: (id: Id<'outcome'>): string => `${list}/${id}/wording`,
    ending: (id: Id<'outcome'>): string => `${list}/${id}/ending`,
  }
}

export type OutcomePaths = ReturnType<typeof outcomePaths>

/** The same addresses as the server takes them. */
export const outcomePattern = '/partnerships/:partnership/outcomes'
