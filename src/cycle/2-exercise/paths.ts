import type { Id } from '#ground'

/** Where the years of a partnership are listed. */
export const yearsPath = (partnership: Id<'partnership'>): string => `/partnerships/${partnership}/exercises`

/** Where one year's exercise lives; its other pages are below. */
export const exercisePath = (partnership: Id<'partnership'>, exercise: Id<'exercise'>): string =>
  `${yearsPath(partnership)}/${exercise}`

/** Where a group's sitting is recorded and read. */
export const sittingPath = (partnership: Id<'partnership'>, exercise: Id<'exercise'>, group: Id<'group'>): string =>
  `${exercisePath(partnership, exercise)}/groups/${group}/sitting`

/** Where the forms of all standards can be taken, before a year is opened as well. */
export const blankFormsPath = (partnership: Id<'partnership'>): string => `/partnerships/${partnership}/forms`
