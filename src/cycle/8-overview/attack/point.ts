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

/** Whether all sums that one unknown is in, and another is not, may become so much more. */
const sumsAllow = (
  { puzzle: { sums }, totals }: Point,
  rows: readonly number[],
  by: number,
  shared: readonly number[],
) => {
  for (const row of rows) {
    const [range, total] = [sums[row], nth(totals, row) + by]
    if ((range === undefined || total < range.low || total > range.high) && !shared.includes(row)) return false
  }
  return true
}

/** Whether all counts that one unknown is in, and another is not, may lose a score and gain another. */
const countsAllow = (
  { puzzle: { counts }, tallies }: Point,
  rows: readonly number[],
  from: number,
  to: number,
  shared: readonly number[],
): boolean => {
  for (const row of rows) {
    const levels = counts[row]?.levels
    const isLeft = isWithin(nth(tallies, row * 6 + from) - 1, levels?.[from])
    if ((!isLeft || !isWithin(nth(tallies, row * 6 + to) + 1, levels?.[to])) && !shared.includes(row)) return false
  }
  return true
}

const none: readonly number[] = []

/** Whether a fitting point still fits when one unknown has this score, and where given, another one its score instead. */
const alsoFits = (point: Point, parts: Parts, unknown: number, to: number, other?: number): boolean => {
  const from = nth(point.scores, unknown)
  const [sums, counts] = [parts.sums[unknown] ?? none, parts.counts[unknown] ?? none]
  const [otherSums, otherCounts] =
    other === undefined ? [none, none] : [parts.sums[other] ?? none, parts.counts[other] ?? none]
  return (
    sumsAllow(point, sums, to - from, otherSums) &&
    countsAllow(point, counts, from, to, otherCounts) &&
    (other === undefined ||
      (sumsAllow(point, otherSums, from - to, sums) && countsAllow(point, otherCounts, to, from, counts)))
  )
}

/** The scores that a fitting point proves possible for one unknown, a bit for each: its own, and those beside it. */
export const provenBy = (point: Point, parts: Parts, unknown: number): number => {
  const own = nth(point.scores, unknown)
  let proven = 1 << own
  for (let to = 1; to <= 5; to++) if (to !== own && alsoFits(point, parts, unknown, to)) proven |= 1 << to
  return proven
}

/** Those that it proves when another unknown, not one of these, takes the score that is left. */
export const provenByExchange = (
  point: Point,
  parts: Parts,
  unknown: number,
  fixed: ReadonlyMap<number, number>,
): number => {
  const own = nth(point.scores, unknown)
  let proven = 1 << own
  for (const [other, to] of point.scores.entries()) {
    if (to === own || (proven >> to) & 1 || fixed.has(other)) continue
    if (alsoFits(point, parts, unknown, to, other)) proven |= 1 << to
  }
  return proven
}
