import { sayCount } from '#ground'
import { spreadOf, type Spread, type SubmittedAnswer } from '#scoring'

/** A standard that a workshop could take: whether it is chosen beforehand, and why or why not. */
export type Offered = { readonly standard: number; readonly why: string; readonly isChosen: boolean }

/** As many as the ready recipe takes in its 66 minutes. */
const readyMany = 6

/**
 * The standards of a group, each with what the groups have submitted on it. Chosen are those where an hour together is
 * worth most: where scores stand furthest apart, then where nobody has answered, then where somebody can't judge.
 */
export const offered = (
  standards: readonly number[],
  answers: readonly SubmittedAnswer[],
  many = readyMany,
): readonly Offered[] => {
  const spreads = spreadOf(standards, answers)
  const first = spreads.toSorted((a, b) => worth(b) - worth(a) || a.standard - b.standard).slice(0, many)
  return spreads.map(spread => ({
    standard: spread.standard,
    why: sayWhy(spread),
    isChosen: first.includes(spread),
  }))
}

const widthOf = ({ scores }: Spread): number => {
  const given = scores.map(({ score }) => score)
  return given.length === 0 ? 0 : Math.max(...given) - Math.min(...given)
}

const worth = (spread: Spread): number => {
  if (spread.isApart) return 100 + widthOf(spread)
  if (spread.scores.length === 0) return spread.cantJudge.length === 0 ? 50 : 40
  if (spread.cantJudge.length > 0) return 30
  return widthOf(spread) > 0 ? 20 : spread.scores.length === 1 ? 10 : 0
}

const sayWhy = (spread: Spread): string => {
  const { scores, cantJudge } = spread
  const given = scores.map(({ score }) => score)
  const unsure = cantJudge.length === 0 ? '' : ` ${sayCount(cantJudge.length, 'group')} can’t judge it.`
  if (given.length === 0) return cantJudge.length === 0 ? 'Nobody has answered it yet.' : `No score.${unsure}`
  const [low, high] = [Math.min(...given), Math.max(...given)]
  if (given.length === 1) return `One group has scored it: ${low}.${unsure}`
  if (low === high) return `All ${given.length} scores are ${low}.${unsure}`
  return `Scores run from ${low} to ${high}.${unsure}`
}
