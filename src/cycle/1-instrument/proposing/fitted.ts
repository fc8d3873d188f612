/** Every whole number from the lowest to the highest of these. */
export const throughAll = (scores: readonly number[]): readonly number[] => {
  if (scores.length === 0) return []
  const lowest = Math.min(...scores)
  return Array.from({ length: Math.max(...scores) - lowest + 1 }, (_, at) => lowest + at)
}

/**
 * Which of 1 to 5 each score becomes, the lowest first: up to five are spread with both ends kept, more are put together
 * where they lie beside each other.
 */
export const fitted = (scores: readonly number[]): ReadonlyMap<number, number> =>
  new Map(
    scores.map((score, at) => [
      score,
      scores.length > 5
        ? 1 + Math.floor((at * 5) / scores.length)
        : 1 + Math.round((at * 4) / Math.max(scores.length - 1, 1)),
    ]),
  )

/** Whether scores, which rise, are others than ours: beyond 1 to 5, or several that begin at 1 and end before 5. */
export const isOther = (scores: readonly number[]): boolean => {
  const [lowest = 1, highest = 5] = [scores[0], scores.at(-1)]
  return lowest < 1 || highest > 5 || (scores.length > 1 && lowest === 1 && highest < 5)
}
