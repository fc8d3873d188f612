import type { Solver } from '#solving'
import { lumped, type Known } from './exact.ts'
import { partsOf, pointAt, type Parts } from './point.ts'
import { learn, openIn, safe, scoresIn, sizeOf, type Proof } from './proof.ts'
import type { Puzzle } from './puzzle.ts'
import { aimOf, type Aim } from './aim.ts'
import { beginning, search } from './search.ts'

/**
 * One score of which fewer than three values are left, or about which the solver ran out of time (`isDecided` false).
 * With no value left at all, what was printed and who was in which cell contradict each other.
 */
export type Found = { readonly unknown: number; readonly possible: readonly number[]; readonly isDecided: boolean }

/** Made once for a puzzle and used for every insider. */
export type Ready = {
  readonly puzzle: Puzzle
  readonly parts: Parts
  readonly aim: Aim
  readonly lumps: readonly (readonly number[])[]
  /** A point as far inside everything as was found in a longer search; attacks with insiders begin there. */
  readonly start: Int8Array
}

/** Searches before the solver is asked, stretches of a search, and steps of a stretch: after each it is seen what is shown. */
const [searches, stretches, steps] = [5, 12, 50]

/** Steps of the one search whose end every attack with insiders begins with. */
const firstSteps = 6_000

/** What the solver has for one question. */
const seconds = 5

/** Looks once for a point from which the attacks with insiders can begin. */
export const readyFor = (puzzle: Puzzle): Ready => {
  const ready = { puzzle, parts: partsOf(puzzle), aim: aimOf(puzzle) }
  const isFixed = new Uint8Array(puzzle.unknowns.length)
  const { lumps } = lumped({ ...puzzle, counts: [] }, new Map())
  const point = pointAt(puzzle, beginning(puzzle, 1))
  search(point, { ...ready, isFixed }, 1, firstSteps)
  return { ...ready, lumps, start: point.scores }
}

/** What these members know when they put their heads together: their own scores, at every scoring. */
export const knownTo = ({ unknowns, members }: Puzzle, insiders: readonly number[]): Known =>
  new Map(
    unknowns.flatMap(({ member, scoring }, unknown) => {
      const own = insiders.includes(member) ? members[member]?.scores[scoring] : undefined
      return own === undefined ? [] : [[unknown, own] as const]
    }),
  )

/**
 * What somebody who has read every release, knows who is in which cell, and knows what these insiders know, can find out.
 * Most scores are shown to be safe by points that fit, found by looking; the solver decides about the others. A score
 * counts as safe only by three fitting examples that were added up again in whole numbers.
 */
export const attack = (ready: Ready, insiders: readonly number[], solver: Solver): readonly Found[] => {
  const known = knownTo(ready.puzzle, insiders)
  const proof: Proof = { bits: new Uint8Array(ready.puzzle.unknowns.length), lumps: ready.lumps, known }
  lookAround(ready, proof)
  return openIn(proof).length === 0 ? [] : decide(ready, proof, solver)
}

const lookAround = ({ puzzle, parts, aim, start }: Ready, proof: Proof): void => {
  const isFixed = Uint8Array.from(puzzle.unknowns, (_, unknown) => (proof.known.has(unknown) ? 1 : 0))
  for (let seed = 1; seed <= searches; seed++) {
    const scores = seed === 1 ? start.slice() : beginning(puzzle, seed)
    for (const [unknown, score] of proof.known) scores[unknown] = score
    const point = pointAt(puzzle, scores)
    for (let stretch = 1; stretch <= stretches; stretch++) {
      const isThere = search(point, { aim, parts, isFixed }, seed * stretches + stretch, steps)
      learn(proof, point, parts)
      if (openIn(proof).length === 0) return
      if (isThere) break
    }
  }
}

const decide = ({ puzzle, parts }: Ready, proof: Proof, solver: Solver): readonly Found[] => {
  const { sums, lumpOf, asking, scoresOf } = lumped(puzzle, proof.known)
  return solver.with(sums, seconds, ({ find }) =>
    openIn(proof).flatMap(lump => {
      const [first = 0] = lump
      let late = 0
      for (let score = 1; score <= 5 && sizeOf(proof.bits[first] ?? 0) < safe; score++) {
        if (((proof.bits[first] ?? 0) >> score) & 1) continue
        const answer = find(asking(lumpOf.get(first) ?? 0, score))
        if (answer === 'late') late |= 1 << score
        else if (answer !== 'none') {
          for (const unknown of lump) proof.bits[unknown] = (proof.bits[unknown] ?? 0) | (1 << score)
          learn(proof, pointAt(puzzle, scoresOf(answer)), parts)
        }
      }
      const proven = proof.bits[first] ?? 0
      if (sizeOf(proven) >= safe) return []
      const possible = scoresIn(proven | late)
      const isDecided = late === 0 || possible.length < safe
      return lump.map(unknown => ({ unknown, possible, isDecided }))
    }),
  )
}
