import { sourcesOf, type Before, type Source } from '#exercise'
import type { Edition } from '#instrument'
import type { Id } from '#ground'
import type { Position } from '../position/position.ts'

/** What the partnership came to in the year before, on the standards that one of this year’s goes on from. */
export type PositionsBefore = {
  readonly exercise: Id<'exercise'>
  readonly label: string
  /** The edition that the year before was run on. */
  readonly edition: Edition
  readonly isSameEdition: boolean
  /** Something says how the standards of the two editions belong together. */
  readonly isLinked: boolean
  /** The positions of that year were confirmed. */
  readonly isConfirmed: boolean
  /** Side by side, never put together; without a position where none was recorded. */
  readonly sources: readonly { readonly source: Source; readonly position?: Position }[]
}

/** The positions of the year before beside one of this year’s standards. */
export const positionsBefore = (
  before: Before,
  newer: Edition,
  standard: number,
  { positions, isConfirmed }: { readonly positions: readonly Position[]; readonly isConfirmed: boolean },
): PositionsBefore => ({
  ...{ exercise: before.exercise, label: before.label, edition: before.edition, isConfirmed },
  isSameEdition: before.edition.id === newer.id,
  isLinked: before.links !== undefined,
  sources: sourcesOf(before, newer, standard).map(source => {
    const position = positions.find(each => each.standard === source.standard.number)
    return { source, ...(position === undefined ? {} : { position }) }
  }),
})
