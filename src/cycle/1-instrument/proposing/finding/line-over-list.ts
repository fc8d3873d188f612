import type { Passage } from './flow.ts'
import { isQuestionsHeading } from './headings.ts'
import { scoresIn } from './scores.ts'
import { asks } from './sentence.ts'
import { isEnded, wordsIn } from './text.ts'

const pattern = /(?<![\p{L}\d.,])\d(?:\s*(?:[-–—/,&]|or|and|to|neu|a|i)\s*\d)?(?![\p{L}\d.,%])/giu
const telling = /looks? like|means|edrych|\b(?:scores?|levels?|ratings?|grades?|stages?)\b|sgôr|lefel/iu

/** The scores that a line over a list names among other words, as `What a 1 or 2 looks like` does; all of them are none. */
export const scoresOver = (line: string, [next]: readonly Passage[]): readonly number[] => {
  const words = line.replace(/:$/, '')
  if (next?.isItem !== true || words.length >= 80 || isEnded(words) || !telling.test(words)) return []
  const [only, ...others] = words.match(pattern) ?? []
  const { scores } = scoresIn(only ?? '')
  return others.length === 0 && scores.length < 4 ? scores : []
}

/** A line that ends no sentence, right over an item that asks. */
export const isOverQuestions = (line: string, [next]: readonly Passage[]): boolean =>
  next?.isItem === true && asks(wordsIn(next.text)) && line.length < 60 && !isEnded(line) && !asks(line)

/** Whether bands or questions have a heading of their own before the next heading of the document. */
export const isLaidOutAsStandard = (following: readonly Passage[]): boolean => {
  const end = following.findIndex(({ heading }) => heading !== undefined)
  return following.slice(0, end < 0 ? following.length : end).some(({ text, isItem }, at) => {
    const words = wordsIn(text)
    return !isItem && (isQuestionsHeading(words) || scoresOver(words, following.slice(at + 1, at + 2)).length > 0)
  })
}
