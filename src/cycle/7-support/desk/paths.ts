import type { Id } from '#ground'

/** Where the programme's desk has one year's agreement of a partnership. */
export const deskPaths = (programme: Id<'programme'>, partnership: Id<'partnership'>, exercise: Id<'exercise'>) => {
  const own = `/programmes/${programme}/partnerships/${partnership}/support/${exercise}`
  return {
    own,
    override: `${own}/override`,
    signatory: `${own}/signatory`,
    consultants: `${own}/consultants`,
    consultant: (id: Id): string => `${own}/consultants/${id}`,
    signature: `${own}/signature`,
    version: (version: number | 'draft'): string => `${own}/versions/${version}`,
  }
}

export type DeskPaths = ReturnType<typeof deskPaths>

/** What follows the programme's address, as the server takes it. */
export const deskPattern = '/partnerships/:partnership/support'
