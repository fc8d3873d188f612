import { scoreOf } from '../response/response.ts'
import type { SubmittedAnswer, SubmittingGroup } from '../submission/submission.ts'

/** How the groups' scores stand on one standard. Differences are findings; nothing is averaged. */
export type Spread = {
  readonly standard: number
  readonly scores: readonly { readonly group: SubmittingGroup; readonly score: number }[]
  readonly cantJudge: readonly SubmittingGroup[]
  readonly withoutEvidence: readonly SubmittingGroup[]
  /** Two named groups stand two or more apart. */
  readonly isApart: boolean
}

/** Two or more between the lowest and the highest. */
export const isApart = (scores: readonly number[]): boolean =>
  scores.length > 1 && Math.max(...scores) - Math.min(...scores) >= 2

/** One spread for each of the standards, in their order. Only what is submitted counts. */
export const spreadOf = (standards: readonly number[], answers: readonly SubmittedAnswer[]): readonly Spread[] =>
  standards.map(standard => {
    const here = answers.filter(each => each.standard === standard)
    const scores = here.flatMap(({ group, answer }) => {
      const score = scoreOf(answer)
      return score === undefined ? [] : [{ group, score }]
    })
    return {
      standard,
      scores,
      cantJudge: here.filter(each => each.answer.kind === 'cant-judge').map(each => each.group),
      withoutEvidence: here
        .filter(each => each.answer.kind === 'score' && each.evidenceCount === 0)
        .map(each => each.group),
      isApart: isApart(scores.map(each => each.score)),
    }
  })

/** Differences first: the widest, then those that somebody cannot judge, then by number. */
export const differencesFirst = (spreads: readonly Spread[]): readonly Spread[] =>
  spreads.toSorted((one, other) => weight(other) - weight(one) || one.standard - other.standard)

const weight = (spread: Spread): number => {
  const scores = spread.scores.map(each => each.score)
  const width = scores.length > 1 ? Math.max(...scores) - Math.min(...scores) : 0
  return spread.isApart ? width + 1 : spread.cantJudge.length > 0 ? 1 : 0
}
