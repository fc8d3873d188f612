import type { Release } from '../release/printed.ts'
import type { Dice } from './dice.ts'
import { isIn, type Member } from './member.ts'
import { freshCells, placeOf, type Topic } from './said.ts'

/** So many pairs are tried in each cell (R10). */
const pairsInCell = 200

type Pair = readonly [number, number]

const every = (members: readonly number[]): readonly Pair[] =>
  members.flatMap((one, at) => members.slice(at + 1).map((other): Pair => [one, other]))

/** So many different pairs at random, or all where there are no more. */
const drawn = (members: readonly number[], dice: Dice): readonly Pair[] => {
  if ((members.length * (members.length - 1)) / 2 <= pairsInCell) return every(members)
  const pairs = new Map<string, Pair>()
  while (pairs.size < pairsInCell) {
    const [one, other] = [members[dice.below(members.length)] ?? 0, members[dice.below(members.length)] ?? 0]
    if (one < other) pairs.set(`${one} ${other}`, [one, other])
  }
  return [...pairs.values()]
}

/** Pairs of contributors of the same cell of the draft, for each of its cells; a pair that is in several is tried once. */
export const pairsIn = (draft: Release, members: readonly Member[], topic: Topic, dice: Dice): readonly Pair[] => {
  const pairs = freshCells(draft, topic).flatMap(cell => {
    const place = placeOf(cell)
    const inside = members.flatMap(({ counted }, member) => {
      const each = counted.at(-1)
      return each !== undefined && isIn(each, place) ? [member] : []
    })
    return drawn(inside, dice)
  })
  return [...new Map(pairs.map(pair => [pair.join(' '), pair])).values()]
}
