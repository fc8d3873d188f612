import { rankOf } from './rank.ts'
import { scoresIn } from './scores.ts'

/** The scores that a cell names where it says nothing else: `3`, `Score 1 or 2`, `Level 4-5`. */
export const levelIn = (words: string): readonly number[] => {
  const { scores, labels } = scoresIn(words)
  return words.length < 30 && labels.size === 0 ? scores : []
}

/** One score alone, from 0 to 9. */
export const oneScoreIn = (words: string): number | undefined => {
  const [score, ...others] = levelIn(words)
  return score !== undefined && score < 10 && others.length === 0 ? score : undefined
}

const heading =
  /^(?:(?:the|which|our) )?(?:(?:maturity|performance|progress|score) )?(?:scores?|levels?|grades?|ratings?|stages?|bands?|points?|sgôr|sgorau|lefel|lefelau|band|bandiau)(?: range)?$/iu

/** `Score`, `Maturity level`: over the cells that say which score something is for. */
export const isLevelHeading = (words: string): boolean => heading.test(words.trim())

/** What bands are often called, where no score stands beside it. */
export const isBandName = (words: string): boolean => !/[:;,.(]/.test(words) && rankOf(words) !== undefined

/** `Descriptor`, `What it looks like`: over the cells that describe a score. */
export const isLevelText = (words: string): boolean =>
  /^(?:descriptors?|descriptions?|meaning|definition|explanation|label|disgrifiad|ystyr)$|looks? like|means$/iu.test(
    words.trim(),
  )
