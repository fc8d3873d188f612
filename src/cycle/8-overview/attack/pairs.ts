import type { Release } from '../release/printed.ts'
import type { Dice } from './dice.ts'
import { isIn, type Member } from './member.ts'
import { freshCells, placeOf, type Topic } from './said.ts'

/** So many pairs are tried in each cell (R10). */
const pairsInCell = 200

/** Pairs of contributors of the same cell of the draft, drawn at random: each pair once, all of them where they are few. */
export const pairsIn = (
  draft: Release,
  members: readonly Member[],
  topic: Topic,
  dice: Dice,
): readonly (readonly [number, number])[] => {
  const pairs = new Map<string, readonly [number, number]>()
  for (const cell of freshCells(draft, topic)) {
    const place = placeOf(cell)
    const inside = members.flatMap(({ counted }, member) => {
      const each = counted.at(-1)
      return each !== undefined && isIn(each, place) ? [member] : []
    })
    for (let tries = 0; tries < Math.min(pairsInCell, (inside.length * (inside.length - 1)) / 2); tries++) {
      const [one, other] = [inside[dice.below(inside.length)], inside[dice.below(inside.length)]]
      if (one !== undefined && other !== undefined && one < other) pairs.set(`${one} ${other}`, [one, other])
    }
  }
  return [...pairs.values()]
}
