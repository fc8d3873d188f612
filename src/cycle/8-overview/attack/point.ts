import type { Puzzle, Range } from './puzzle.ts'

/** Scores for every unknown of a puzzle, with the sums and counts that follow from them, kept up to date. */
export type Point = {
  readonly puzzle: Puzzle
  readonly scores: Int8Array
  readonly totals: Int32Array
  /** For each count six numbers: nothing, then how many stand at 1 to 5. */
  readonly tallies: Int32Array
}

/** In which sums and counts each unknown takes part. */
export type Parts = { readonly sums: readonly (readonly number[])[]; readonly counts: readonly (readonly number[])[] }

export const nth = (numbers: Int8Array | Int32Array | readonly number[], place: number): number =>
  numbers[place] as number

/** Which sums and counts each unknown takes part in. */
export const partsOf = ({ unknowns, sums, counts }: Puzzle): Parts => {
  const over = (rows: readonly { readonly parts: readonly number[] }[]): readonly (readonly number[])[] => {
    const taking: number[][] = unknowns.map(() => [])
    for (const [row, { parts }] of rows.entries()) for (const part of parts) taking[part]?.push(row)
    return taking
  }
  return { sums: over(sums), counts: over(counts) }
}

export const pointAt = (puzzle: Puzzle, scores: Int8Array): Point => {
  const totals = new Int32Array(puzzle.sums.length)
  for (const [row, { parts }] of puzzle.sums.entries())
    for (const part of parts) totals[row] = nth(totals, row) + nth(scores, part)
  const tallies = new Int32Array(puzzle.counts.length * 6)
  for (const [row, { parts }] of puzzle.counts.entries())
    for (const part of parts) tallies[row * 6 + nth(scores, part)] = nth(tallies, row * 6 + nth(scores, part)) + 1
  return { puzzle, scores, totals, tallies }
}

/** Gives one unknown another score. */
export const move = ({ scores, totals, tallies }: Point, parts: Parts, unknown: number, to: number): void => {
  const from = nth(scores, unknown)
  scores[unknown] = to
  for (const row of parts.sums[unknown] ?? []) totals[row] = nth(totals, row) + to - from
  for (const row of parts.counts[unknown] ?? []) {
    tallies[row * 6 + from] = nth(tallies, row * 6 + from) - 1
    tallies[row * 6 + to] = nth(tallies, row * 6 + to) + 1
  }
}

const isWithin = (number: number, range: Range | undefined): boolean =>
  range !== undefined && range.low <= number && number <= range.high

/** Whether these scores could have given everything that was printed. */
export const fits = ({ puzzle: { sums, counts }, totals, tallies }: Point): boolean =>
  sums.every((sum, row) => isWithin(nth(totals, row), sum)) &&
  counts.every(({ levels }, row) =>
    levels.every((range, level) => level === 0 || isWithin(nth(tallies, row * 6 + level), range)),
  )

/** Whether a point fits in every row of some unknowns. */
const fitsAround = ({ puzzle, totals, tallies }: Point, parts: Parts, unknown: number): boolean =>
  (parts.sums[unknown] ?? []).every(row => isWithin(nth(totals, row), puzzle.sums[row])) &&
  (parts.counts[unknown] ?? []).every(row =>
    puzzle.counts[row]?.levels.every((range, level) => level === 0 || isWithin(nth(tallies, row * 6 + level), range)),
  )

/** Whether a fitting point still fits when these unknowns have other scores and nothing else changes. */
const alsoFits = (point: Point, parts: Parts, others: readonly (readonly [unknown: number, to: number])[]): boolean => {
  const before = others.map(([unknown]) => nth(point.scores, unknown))
  for (const [unknown, to] of others) move(point, parts, unknown, to)
  const does = others.every(([unknown]) => fitsAround(point, parts, unknown))
  for (const [place, [unknown]] of others.entries()) move(point, parts, unknown, nth(before, place))
  return does
}

const scores = [1, 2, 3, 4, 5]

/** The scores that a fitting point proves possible for one unknown, a bit for each: its own, and those beside it. */
export const provenBy = (point: Point, parts: Parts, unknown: number): number =>
  scores
    .filter(to => to === nth(point.scores, unknown) || alsoFits(point, parts, [[unknown, to]]))
    .reduce((bits, score) => bits | (1 << score), 0)

/** Those that it proves when another unknown, not one of these, may take the score that is left. */
export const provenByExchange = (
  point: Point,
  parts: Parts,
  unknown: number,
  fixed: ReadonlyMap<number, number>,
): number => {
  const own = nth(point.scores, unknown)
  const swaps = (to: number): boolean =>
    point.scores.some(
      (score, other) =>
        score === to &&
        !fixed.has(other) &&
        alsoFits(point, parts, [
          [unknown, to],
          [other, own],
        ]),
    )
  return scores.filter(to => to === own || swaps(to)).reduce((bits, score) => bits | (1 << score), 0)
}
