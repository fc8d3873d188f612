import type { Outcome } from '#agreement'
import { isSameQuestion, spotsIn, tiesInto, type Strand } from './strand.ts'
import { standardAt, type Moved, type StandardThen } from './year.ts'

/**
 * What can be said of a strand between the last year of those compared and the year before it. Only two scores of one
 * question are set against each other; everything else is shown and not compared.
 */
export type Movement =
  | { readonly kind: 'moved' | 'same'; readonly from: number; readonly to: number }
  /** Agreed now; open, or recorded as none, before. */
  | { readonly kind: 'first' }
  /** Another question: in other words, stricter, merged or divided. */
  | { readonly kind: 'other' }
  /** On record: no agreed position this year. */
  | { readonly kind: 'none' }
  /** Nothing is on record in the last year yet. */
  | { readonly kind: 'open' }
  | { readonly kind: 'new' }
  | { readonly kind: 'ended' }
  /** No crosswalk leads from the year before to the last, so that nothing is known of what it goes on in. */
  | { readonly kind: 'apart' }

const allAre = (standards: readonly StandardThen[], kind: Outcome['kind'] | undefined): boolean =>
  standards.every(({ position }) => position?.outcome.kind === kind)

/** How a strand stands in the last of the years that are compared. */
export const movementOf = (strand: Strand, moved: Pick<Moved, 'years' | 'breaks'>): Movement => {
  const last = moved.years.length - 1
  const now = spotsIn(strand, last).map(spot => standardAt(moved, spot))
  const before = spotsIn(strand, last - 1).map(spot => standardAt(moved, spot))
  const [one] = now
  const newest = Math.max(...strand.spots.map(({ year }) => year))
  if (one === undefined) return { kind: moved.breaks.includes(newest + 1) ? 'apart' : 'ended' }
  if (allAre(now, undefined)) return { kind: 'open' }
  if (allAre(now, 'none')) return { kind: 'none' }
  if (before.length === 0) return { kind: moved.breaks.includes(last) ? 'apart' : 'new' }
  if (!isOneQuestion(strand, last)) return { kind: 'other' }
  const [from, to] = [scoreOf(before[0]), scoreOf(one)]
  if (from === undefined || to === undefined) return { kind: 'first' }
  return { kind: from === to ? 'same' : 'moved', from, to }
}

/** One standard on either side, and the same question on both. */
const isOneQuestion = (strand: Strand, year: number): boolean =>
  spotsIn(strand, year).length === 1 &&
  spotsIn(strand, year - 1).length === 1 &&
  tiesInto(strand, year).every(isSameQuestion)

const scoreOf = (standard: StandardThen | undefined): number | undefined =>
  standard?.position?.outcome.kind === 'score' ? standard.position.outcome.score : undefined
