import type { Id, Instant } from '#ground'

/** Where a response stands: one group's on one standard in one exercise. */
export type Place = {
  readonly exercise: Id<'exercise'>
  readonly group: Id<'group'>
  readonly standard: number
}

/** Who changes a response, when, and whether for a group that they do not lead. */
export type Hand = { readonly by: Id<'person'>; readonly at: Instant; readonly onBehalf: boolean }

export const samePlace = (one: Place, other: Place): boolean =>
  one.exercise === other.exercise && one.group === other.group && one.standard === other.standard
