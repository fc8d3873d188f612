/** What one person answers when a standard is scored. */
export const answers = ['1', '2', '3', '4', '5', 'cant-judge'] as const
export type Answer = (typeof answers)[number]

/** Three dots each (004: the room ranks what it found). */
export const mostDots = 3

/** Fewer scores than this are never shown (security 3, rule 1). */
const enoughScores = 5

export type Count = { readonly counts: readonly [number, number, number, number, number]; readonly cantJudge: number }

/** Counts the answers of a round; their order is of no account. */
export const countOf = (given: readonly Answer[]): Count => {
  const of = (answer: Answer): number => given.filter(each => each === answer).length
  return { counts: [of('1'), of('2'), of('3'), of('4'), of('5')], cantJudge: of('cant-judge') }
}

/** Whether a count may be shown: five scores at the least; "I can't judge" is no score. */
export const isEnough = ({ counts }: Pick<Count, 'counts'>): boolean =>
  counts.reduce((sum, each) => sum + each, 0) >= enoughScores

/** Dots per candidate, for all candidates in their order; nothing unless five people or more put a dot somewhere. */
export const dotsOf = (
  candidates: readonly string[],
  given: readonly (readonly string[])[],
): ReadonlyMap<string, number> | undefined => {
  const taking = given.filter(each => each.length > 0)
  if (taking.length < enoughScores) return undefined
  return new Map(candidates.map(candidate => [candidate, taking.filter(each => each.includes(candidate)).length]))
}
