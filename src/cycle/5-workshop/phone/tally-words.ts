import { sayCount } from '#ground'
import type { Tally } from '#scoring'

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0)

/** `13 scores, from 1 to 5. 1 person could not judge.` Only of a tally that may be shown. */
export const sayShown = (counts: readonly number[], cantJudge: number): string => {
  const chosen = counts.flatMap((count, at) => (count > 0 ? [at + 1] : []))
  const [lowest, highest] = [chosen[0], chosen.at(-1)]
  const spread = lowest === highest ? `all ${lowest ?? ''}` : `from ${lowest ?? ''} to ${highest ?? ''}`
  const all = sum(counts)
  const scores = all === 0 ? 'No scores.' : `${sayCount(all, 'score')}, ${all === 1 ? `a ${lowest ?? ''}` : spread}.`
  return cantJudge === 0 ? scores : `${scores} ${sayCount(cantJudge, 'person', 'people')} could not judge.`
}

/** The newest count of a standard: that of the second turn where there was one. */
export const tallyOf = (tallies: readonly Tally[], standard: number, turn?: 1 | 2): Tally | undefined =>
  tallies
    .filter(each => each.standard === standard && (turn === undefined || each.round === turn))
    .toSorted((a, b) => b.round - a.round)[0]
