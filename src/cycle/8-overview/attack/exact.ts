import type { Answer, Bounds, Sums } from '#solving'
import { nth } from './point.ts'
import type { Puzzle } from './puzzle.ts'

/**
 * The same puzzle as an integer programme. Unknowns of one group and scoring are one lump, for nobody outside can tell
 * them apart: its sum, or where counts were printed how many of it stand at each score. What insiders know is fixed.
 */
export type Lumped = {
  readonly sums: Sums
  /** The unknowns in each lump; insiders are in none. */
  readonly lumps: readonly (readonly number[])[]
  readonly lumpOf: ReadonlyMap<number, number>
  /** What the question "may one of this lump have this score" narrows. */
  readonly asking: (lump: number, score: number) => ReadonlyMap<number, Bounds>
  /** Scores for every unknown from the solver's numbers. */
  readonly scoresOf: (answer: Exclude<Answer, string>) => Int8Array
}

const levels = [1, 2, 3, 4, 5]

/** Who knows what: scores by unknown. */
export type Known = ReadonlyMap<number, number>

const lumpsOf = ({ unknowns }: Puzzle, known: Known) => {
  const byKey = Map.groupBy(
    unknowns.keys().filter(unknown => !known.has(unknown)),
    unknown => `${unknowns[unknown]?.group} ${unknowns[unknown]?.scoring}`,
  )
  const lumps = [...byKey.values()]
  return { lumps, lumpOf: new Map(lumps.flatMap((lump, place) => lump.map(unknown => [unknown, place]))) }
}

/** Which lumps take part, each once: all of a lump are in the same cells. */
const lumpsIn = (parts: readonly number[], lumpOf: ReadonlyMap<number, number>): readonly number[] => [
  ...new Set(parts.flatMap(part => lumpOf.get(part) ?? [])),
]

const knownTotal = (parts: readonly number[], known: Known, worth: (score: number) => number): number =>
  parts.reduce((total, part) => total + (known.has(part) ? worth(known.get(part) ?? 0) : 0), 0)

const less = ({ low, high }: Bounds, by: number): Bounds => ({ low: low - by, high: high - by })

const bySums = (puzzle: Puzzle, known: Known): Lumped => {
  const { lumps, lumpOf } = lumpsOf(puzzle, known)
  return {
    lumps,
    lumpOf,
    sums: {
      unknowns: lumps.map(({ length }) => ({ low: length, high: 5 * length })),
      sums: puzzle.sums.map(sum => ({
        ...less(
          sum,
          knownTotal(sum.parts, known, score => score),
        ),
        parts: lumpsIn(sum.parts, lumpOf),
      })),
    },
    asking: (lump, score) => {
      const others = (lumps[lump]?.length ?? 1) - 1
      return new Map([[lump, { low: score + others, high: score + 5 * others }]])
    },
    scoresOf: answer => {
      const scores = fixed(puzzle, known)
      for (const [place, lump] of lumps.entries()) {
        const total = nth(answer, place)
        const each = Math.floor(total / lump.length)
        const more = total - each * lump.length
        for (const [at, unknown] of lump.entries()) scores[unknown] = each + (at < more ? 1 : 0)
      }
      return scores
    },
  }
}

const byLevels = (puzzle: Puzzle, known: Known): Lumped => {
  const { lumps, lumpOf } = lumpsOf(puzzle, known)
  const at = (lump: number, score: number): number => lump * 5 + score - 1
  const whole = lumps.map(({ length }, lump) => ({
    ...{ low: length, high: length },
    parts: levels.map(score => at(lump, score)),
  }))
  const totals = puzzle.sums.map(sum => {
    const taking = lumpsIn(sum.parts, lumpOf)
    return {
      ...less(
        sum,
        knownTotal(sum.parts, known, score => score),
      ),
      parts: taking.flatMap(lump => levels.map(score => at(lump, score))),
      times: taking.flatMap(() => levels),
    }
  })
  const counts = puzzle.counts.flatMap(({ parts, levels: ranges }) => {
    const taking = lumpsIn(parts, lumpOf)
    return levels.map(score => ({
      ...less(
        ranges[score] ?? { low: 0, high: 0 },
        knownTotal(parts, known, each => (each === score ? 1 : 0)),
      ),
      parts: taking.map(lump => at(lump, score)),
    }))
  })
  return {
    lumps,
    lumpOf,
    sums: {
      unknowns: lumps.flatMap(({ length }) => levels.map(() => ({ low: 0, high: length }))),
      sums: [...whole, ...totals, ...counts],
    },
    asking: (lump, score) => new Map([[at(lump, score), { low: 1, high: lumps[lump]?.length ?? 0 }]]),
    scoresOf: answer => {
      const scores = fixed(puzzle, known)
      for (const [place, lump] of lumps.entries()) {
        const each = levels.flatMap(score => Array.from({ length: nth(answer, at(place, score)) }, () => score))
        for (const [number, unknown] of lump.entries()) scores[unknown] = nth(each, number)
      }
      return scores
    },
  }
}

const fixed = ({ unknowns }: Puzzle, known: Known): Int8Array =>
  Int8Array.from(unknowns, (_, unknown) => known.get(unknown) ?? 1)

/** The puzzle for the solver, with what insiders know. */
export const lumped = (puzzle: Puzzle, known: Known): Lumped =>
  puzzle.counts.length === 0 ? bySums(puzzle, known) : byLevels(puzzle, known)
