/** From so many contributors on, the country's distribution may be printed (R8). */
export const leastForLevels = 50

const toNearestFive = (count: number): number => Math.floor((count + 2) / 5) * 5

/** How many contributed, to the nearest 5: printed as `about 15` (R7). */
export const aboutCount = (n: number): number => toNearestFive(n)

/**
 * How many of the country's `n` partnerships stand at one level, to the nearest 5; `undefined` for fewer than fifty
 * (R8). Nought to nine say the same, so that an empty level is not told from a thin one.
 */
export const levelText = (n: number, count: number): string | undefined => {
  if (n < leastForLevels) return undefined
  return count < 10 ? 'fewer than 10' : `about ${toNearestFive(count)}`
}
