import { no, yes, type Decision, type Id, type Instant } from '#ground'
import type { Source } from './candidate.ts'

/** Where a priority comes from. It keeps this however it is worded later. */
export type Origin =
  | {
      readonly kind: 'implication'
      /** The candidate's key. */
      readonly key: string
      readonly standard?: number
      /** Further standards on which a workshop heard it. */
      readonly also?: readonly number[]
      /** As they were written. */
      readonly words: string
      readonly sources: readonly Source[]
    }
  | { readonly kind: 'prompt'; readonly prompt: string; readonly standard: number }
  | { readonly kind: 'own'; readonly standards: readonly number[] }

/** What was decided about one candidate, prompt or idea of one's own: a priority, part of one, or set aside. */
export type Priority = {
  readonly id: Id<'priority'>
  /** The key of the section that is its headline area. */
  readonly area: string
  readonly words: string
  readonly rank: number
  readonly origin: Origin
  /** The priority that it stands in. */
  readonly mergedInto?: Id<'priority'>
  /** It has been a priority, whatever it is now. */
  readonly wasKept: boolean
  readonly isAside: boolean
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
}

/** A priority as the plan has it, with everything that was merged into it. */
export type RankedPriority = Priority & { readonly merged: readonly Priority[] }

/** The priorities of an area in their order. */
export const rankedIn = (area: string, all: readonly Priority[]): readonly RankedPriority[] =>
  all
    .filter(each => each.area === area && !each.isAside && each.mergedInto === undefined)
    .toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id))
    .map(each => ({ ...each, merged: all.filter(({ mergedInto }) => mergedInto === each.id) }))

/** What was set aside in an area. What was merged into a priority set aside went with it. */
export const asideIn = (area: string, all: readonly Priority[]): readonly Priority[] =>
  all.filter(each => each.area === area && each.isAside && each.mergedInto === undefined)

/** The candidates that have been decided, by their keys. */
export const decidedKeys = (all: readonly Priority[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ origin }) => (origin.kind === 'implication' ? [origin.key] : [])))

/** Everything that stands behind a priority. */
export const originsOf = ({ origin, merged }: Pick<RankedPriority, 'origin' | 'merged'>): readonly Origin[] => [
  origin,
  ...merged.map(each => each.origin),
]

/** The standards behind a priority, by number. */
export const standardsBehind = (origins: readonly Origin[]): readonly number[] =>
  [...new Set(origins.flatMap(standardsIn))].toSorted((one, other) => one - other)

const standardsIn = (origin: Origin): readonly number[] => {
  if (origin.kind === 'own') return origin.standards
  if (origin.kind === 'prompt' || origin.standard === undefined)
    return origin.standard === undefined ? [] : [origin.standard]
  return [origin.standard, ...(origin.also ?? [])]
}

/** The groups and workshops whose words stand behind a priority on one standard, each once. */
export const groupsBehind = (origins: readonly Origin[], standard: number): readonly string[] => {
  const sources = origins.flatMap(origin =>
    origin.kind === 'implication' && standardsIn(origin).includes(standard) ? origin.sources : [],
  )
  return [...new Set(sources.flatMap(source => (source.kind === 'position' ? [] : [source.name])))]
}

/** What can be done to a priority where it stands. */
export const moves = ['up', 'down', 'aside', 'back', 'into', 'apart'] as const
export type Move = (typeof moves)[number]

/** The change that a move comes to; ranks for every priority that gets another one. */
export type Moving =
  | { readonly kind: 'ranked'; readonly ranks: ReadonlyMap<Id, number> }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'taken-back'; readonly rank: number }
  /** It was never a priority: it is a candidate again. */
  | { readonly kind: 'undecided' }
  /** With what was merged into it before. */
  | { readonly kind: 'merged'; readonly ids: readonly Id<'priority'>[]; readonly into: Id<'priority'> }
  | { readonly kind: 'apart'; readonly rank: number }

export type MoveRefusal = { readonly kind: 'moved-meanwhile' } | { readonly kind: 'not-there' }

/** What a move does, or that somebody else has moved it meanwhile. `into` names another priority of the same area. */
export const moving = (
  all: readonly Priority[],
  id: Id<'priority'>,
  move: Move,
  into?: Id<'priority'>,
): Decision<Moving, MoveRefusal> => {
  const own = all.find(each => each.id === id)
  if (own === undefined) return no({ kind: 'not-there' })
  const ranked = rankedIn(own.area, all)
  const isRanked = ranked.some(each => each.id === id)
  const last = nextRank(own.area, all)
  switch (move) {
    case 'up':
    case 'down':
      return isRanked ? yes({ kind: 'ranked', ranks: swapped(ranked, id, move) }) : no({ kind: 'moved-meanwhile' })
    case 'aside':
      return isRanked ? yes({ kind: 'set-aside' }) : no({ kind: 'moved-meanwhile' })
    case 'back':
      if (!own.isAside) return no({ kind: 'moved-meanwhile' })
      return yes(
        own.wasKept || own.origin.kind !== 'implication' ? { kind: 'taken-back', rank: last } : { kind: 'undecided' },
      )
    case 'into':
      if (into === id || !isRanked || into === undefined || !ranked.some(each => each.id === into))
        return no({ kind: 'moved-meanwhile' })
      return yes({
        kind: 'merged',
        ids: all.filter(each => each.id === id || each.mergedInto === id).map(each => each.id),
        into,
      })
    case 'apart':
      return own.mergedInto === undefined ? no({ kind: 'moved-meanwhile' }) : yes({ kind: 'apart', rank: last })
  }
}

/** The rank after all others in an area. */
export const nextRank = (area: string, all: readonly Pick<Priority, 'area' | 'rank'>[]): number =>
  Math.max(0, ...all.filter(each => each.area === area).map(({ rank }) => rank)) + 1

/** The ranks of the list with one of its members a place up or down; those whose rank stays are left out. */
export const swapped = <Ranked extends { readonly id: Id; readonly rank: number }>(
  ranked: readonly Ranked[],
  id: Id,
  move: 'up' | 'down',
): ReadonlyMap<Id, number> => {
  const at = ranked.findIndex(each => each.id === id)
  const to = move === 'up' ? at - 1 : at + 1
  const ids = ranked.map(each => each.id)
  const other = ids[to]
  if (other === undefined) return new Map()
  ids[to] = id
  ids[at] = other
  return new Map(
    ids
      .map((each, index) => [each, index + 1] as const)
      .filter(([each, rank]) => ranked.find(({ id: own }) => own === each)?.rank !== rank),
  )
}

export const sayMoveRefusal = (refusal: MoveRefusal): string =>
  refusal.kind === 'not-there'
    ? 'This is not in the plan any more. Somebody changed it meanwhile; the list below is as it stands now.'
    : 'Somebody moved this meanwhile. The list below is as it stands now.'
