import { nth, type Parts, type Point } from './point.ts'
import type { Puzzle, Range } from './puzzle.ts'

/** A printed range, and the part of it where a point should lie. */
type Target = { readonly range: Range; readonly inside: Range }

/** What a search aims at: every sum, and for every count the levels from 1 on (place 0 is any). */
export type Aim = { readonly sums: readonly Target[]; readonly counts: readonly (readonly Target[])[] }

/**
 * How far inside its range a sum should lie, so that any one score could be two more or two less; and a count, so that
 * one more or one less could stand at a level.
 */
const [roomOfSum, roomOfCount] = [2, 1]

/** An end that no scores could pass needs no room before it. */
const target = (range: Range, least: number, most: number, room: number): Target => {
  const [from, to] = [
    range.low <= least ? -Infinity : range.low + room,
    range.high >= most ? Infinity : range.high - room,
  ]
  const middle = (range.low + range.high) / 2
  const inside = from <= to ? { low: from, high: to } : { low: Math.floor(middle), high: Math.ceil(middle) }
  return { range, inside }
}

export const aimOf = ({ sums, counts }: Puzzle): Aim => ({
  sums: sums.map(({ low, high, parts }) => target({ low, high }, parts.length, 5 * parts.length, roomOfSum)),
  counts: counts.map(({ parts, levels }) => levels.map(range => target(range, 0, parts.length, roomOfCount))),
})

const outside = (number: number, { low, high }: Range): number =>
  number < low ? low - number : number > high ? number - high : 0

/** What it costs to be here: a little without room, much where what was printed does not fit. */
const cost = (number: number, { range, inside }: Target): number => outside(number, inside) + 4 * outside(number, range)

/** A row that is not where it should be: a sum, or the number at one level of a count; and which way to go. */
export type Broken = { readonly row: number; readonly level?: number; readonly by: 1 | -1 }

export const brokenIn = ({ totals, tallies }: Point, { sums, counts }: Aim): readonly Broken[] => {
  const broken: Broken[] = []
  for (const [row, { inside }] of sums.entries()) {
    const total = nth(totals, row)
    if (outside(total, inside) > 0) broken.push({ row, by: total < inside.low ? 1 : -1 })
  }
  for (const [row, levels] of counts.entries())
    for (const [level, { inside }] of levels.entries()) {
      const tally = nth(tallies, row * 6 + level)
      if (level > 0 && outside(tally, inside) > 0) broken.push({ row, level, by: tally < inside.low ? 1 : -1 })
    }
  return broken
}

/** How much further from the aim a point would be with another score for one unknown; less than nothing is nearer. */
export const costOf = (point: Point, aim: Aim, parts: Parts, unknown: number, to: number): number => {
  const from = nth(point.scores, unknown)
  let sum = 0
  for (const row of parts.sums[unknown] ?? []) {
    const [total, aimed] = [nth(point.totals, row), aim.sums[row]]
    if (aimed !== undefined) sum += cost(total + to - from, aimed) - cost(total, aimed)
  }
  for (const row of parts.counts[unknown] ?? []) {
    const [left, reached] = [aim.counts[row]?.[from], aim.counts[row]?.[to]]
    const [before, after] = [nth(point.tallies, row * 6 + from), nth(point.tallies, row * 6 + to)]
    if (left !== undefined) sum += cost(before - 1, left) - cost(before, left)
    if (reached !== undefined) sum += cost(after + 1, reached) - cost(after, reached)
  }
  return sum
}
