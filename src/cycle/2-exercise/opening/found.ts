import type { Id } from '#ground'
import type { Edition, Origin } from '#instrument'
import type { Group } from '#people'
import type { Exercise } from '../year/exercise.ts'

/** A group that sat in the last year, and how many of its standards it looked at. */
export type SatLast = { readonly group: Id<'group'>; readonly looked: number; readonly of: number }

/** What opening a year starts from. */
export type Found = {
  readonly exercises: readonly Exercise[]
  readonly groups: readonly Group[]
  readonly editions: readonly Edition[]
  /** Where editions come from that do not come with Stocktake. */
  readonly origins: ReadonlyMap<string, Origin>
  /** The newest year, with who sat in it. */
  readonly last?: { readonly exercise: Exercise; readonly sat: readonly SatLast[] }
}
