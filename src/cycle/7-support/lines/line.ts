import type { Id, Instant } from '#ground'

/** The lists of an agreement whose lines are written one by one. */
export type ListName = 'link' | 'provider' | 'activity'

/** One line of a list: each answer as text, '' where nothing was answered. Other rooms have lists of their own. */
export type Line<List extends string = ListName> = {
  readonly id: Id
  readonly list: List
  readonly rank: number
  readonly says: Readonly<Record<string, string>>
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
  /** Taken out; it can be put back. */
  readonly isRemoved: boolean
}

/** The lines of one list that stand, in their order. */
export const standingLines = <List extends string>(lines: readonly Line<List>[], list: List): readonly Line<List>[] =>
  lines
    .filter(line => line.list === list && !line.isRemoved)
    .toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id))

/** What was taken out of a list, the latest first. */
export const removedLines = <List extends string>(lines: readonly Line<List>[], list: List): readonly Line<List>[] =>
  lines
    .filter(line => line.list === list && line.isRemoved)
    .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))

export const lineMoves = ['up', 'down', 'out', 'back'] as const
export type LineMove = (typeof lineMoves)[number]

/** The ranks of a line and its neighbour after a move up or down; none where it is at the end already. */
export const swappedRanks = (
  ranked: readonly Pick<Line, 'id' | 'rank'>[],
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
