import type { Id } from '#ground'

/** So many have to change before a cell is printed anew (R9). */
const leastChange = 5

/** Who is in a cell, each with the contribution that was counted. */
export type Members = ReadonlyMap<Id<'partnership'>, Id<'contribution'>>

/**
 * For how many partnerships a cell has changed: they joined, left, or assessed themselves again. One that came to the
 * same score again has changed as well, else the mark of the cell would tell that it did (R9).
 */
export const changesBetween = (before: Members, now: Members): number => {
  const left = [...before.keys()].filter(whose => !now.has(whose)).length
  return left + [...now].filter(([whose, contribution]) => before.get(whose) !== contribution).length
}

/** Whether the last printed figure has to be printed again: one to four changed, so few that it would tell on them (R9). */
export const isTooLittleChange = (changes: number): boolean => changes > 0 && changes < leastChange
