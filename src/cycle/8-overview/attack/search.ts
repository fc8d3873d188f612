import { brokenIn, costOf, type Aim, type Broken } from './aim.ts'
import { diceOf, type Dice } from './dice.ts'
import { move, nth, type Parts, type Point } from './point.ts'
import type { Puzzle } from './puzzle.ts'

/** Where a search goes, and what it may not change. */
export type Field = { readonly aim: Aim; readonly parts: Parts; readonly isFixed: Uint8Array }

type Step = { readonly unknown: number; readonly to: number }

/** How many steps are compared before the best of them is taken, and how often one that leads away is. */
const [compared, wildness] = [24, 40]

/**
 * Looks from this point on for one that lies well inside everything printed, changing the point itself and never a fixed
 * unknown.
 * @returns whether it came there within so many steps.
 */
export const search = (point: Point, field: Field, seed: number, steps: number): boolean => {
  const dice = diceOf(seed)
  for (let step = 0; step < steps; step++) {
    const broken = brokenIn(point, field.aim)
    const one = broken[dice.below(broken.length)]
    if (one === undefined) return true
    for (const { unknown, to } of stepsFor(point, field, dice, one)) move(point, field.parts, unknown, to)
  }
  return brokenIn(point, field.aim).length === 0
}

/** Steps that mend a broken row: of some at random the best, alone or with another score that goes the other way. */
const stepsFor = (point: Point, field: Field, dice: Dice, broken: Broken): readonly Step[] => {
  const { counts, sums, unknowns } = point.puzzle
  const among = (broken.level === undefined ? sums[broken.row] : counts[broken.row])?.parts ?? []
  let best: readonly Step[] = []
  let least = dice.below(wildness) === 0 ? Infinity : 1
  for (let tries = 0; tries < compared; tries++) {
    const one = stepOf(point, field, dice, nth(among, dice.below(among.length)), broken)
    if (one === undefined) continue
    const alone = costOf(point, field.aim, field.parts, one.unknown, one.to)
    if (alone < least) [best, least] = [[one], alone]
    const other = dice.below(unknowns.length)
    const from = nth(point.scores, one.unknown)
    if (field.isFixed[other] === 1 || nth(point.scores, other) !== one.to) continue
    move(point, field.parts, one.unknown, one.to)
    const both = alone + costOf(point, field.aim, field.parts, other, from)
    move(point, field.parts, one.unknown, from)
    if (both < least) [best, least] = [[one, { unknown: other, to: from }], both]
  }
  return best
}

/** Which score of this unknown would mend the row. */
const stepOf = (point: Point, { isFixed }: Field, dice: Dice, unknown: number, broken: Broken): Step | undefined => {
  const now = nth(point.scores, unknown)
  const to = wanted(now, broken, dice)
  return isFixed[unknown] === 1 || to === now || to < 1 || to > 5 ? undefined : { unknown, to }
}

const wanted = (now: number, { level, by }: Broken, dice: Dice): number => {
  if (level === undefined) return now + by * (dice.below(4) === 0 ? 2 : 1)
  if (by > 0) return level
  return now === level ? now + (dice.below(2) === 0 ? 1 : -1) : now
}

/** Where to begin: each score near the middle of what its smallest cell says. */
export const beginning = ({ unknowns, sums }: Puzzle, seed: number): Int8Array => {
  const dice = diceOf(seed)
  const near = new Map<number, { size: number; mean: number }>()
  for (const { parts, low, high } of sums)
    for (const part of parts)
      if (parts.length < (near.get(part)?.size ?? Infinity))
        near.set(part, { size: parts.length, mean: (low + high) / 2 / parts.length })
  return Int8Array.from(unknowns, (_, unknown) => {
    const mean = near.get(unknown)?.mean ?? 3
    return Math.max(1, Math.min(5, Math.floor(mean + dice.below(100) / 100)))
  })
}
