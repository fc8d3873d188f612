import type { Candidate } from '../room/room.ts'

export type RankedCandidate = { readonly candidate: Candidate; readonly rank: number; readonly dots: number }

/** Most dots first; equal dots share a rank and stand as they were listed. Nothing where the dots were not shown. */
export const rankedOf = (candidates: readonly Candidate[]): readonly RankedCandidate[] | undefined => {
  const counted = candidates.flatMap(candidate =>
    candidate.dots === undefined ? [] : [{ candidate, dots: candidate.dots }],
  )
  if (counted.length === 0) return undefined
  return counted
    .toSorted((a, b) => b.dots - a.dots)
    .map((each, _, all) => ({ ...each, rank: 1 + all.filter(({ dots }) => dots > each.dots).length }))
}
