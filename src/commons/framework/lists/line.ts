import type { Id, Instant } from '#ground'
import type { ListName } from '../sections/section.ts'

/** One row of a list: each answer as text, '' where nothing was answered. */
export type Line = {
  readonly id: Id
  readonly list: ListName
  readonly rank: number
  readonly says: Readonly<Record<string, string>>
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  /** Taken out; it can be put back. */
  readonly isRemoved: boolean
}

/** The rows of one list that stand, in their order. */
export const standingLines = (lines: readonly Line[], list: ListName): readonly Line[] =>
  lines
    .filter(line => line.list === list && !line.isRemoved)
    .toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id))

/** What was taken out of a list, the latest first. */
export const removedLines = (lines: readonly Line[], list: ListName): readonly Line[] =>
  lines
    .filter(line => line.list === list && line.isRemoved)
    .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))

export const lineMoves = ['up', 'down', 'out', 'back'] as const
export type LineMove = (typeof lineMoves)[number]

/** The ranks of a row and its neighbour after a move up or down; none where it is at the end already. */
export const swappedRanks = (
  ranked: readonly Line[],
  id: Id,
  move: 'up' | 'down',
): readonly (readonly [Id, number])[] => {
  const at = ranked.findIndex(line => line.id === id)
  const [line, other] = [ranked[at], ranked[at + (move === 'up' ? -1 : 1)]]
  if (line === undefined || other === undefined) return []
  return [
    [line.id, other.rank],
    [other.id, line.rank],
  ]
}
