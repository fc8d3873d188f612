import type { Beside, Gathered } from './gathering.ts'
import { isQuestionsHeading, sectionIn, stepIn } from './headings.ts'
import { pointIn } from './scores.ts'
import { isEnded, wordsIn } from './text.ts'

/** Lines that stand at the top of documents and are no titles. */
const other =
  /^(?:(?:table of )?contents|introduction|foreword|background|purpose|guidance|instructions|scoring|scores?|scale|key|how to|please|confidential|official|restricted|draft|version|v\d|page|date|name|appendix|annex|sheet|cynnwys|cyflwyniad|rhagair|sgorio|drafft|fersiwn|tudalen)\b/iu

/** `isFirst`: the first line of a file may call the document by a question, as any other line may not. */
const readsAsTitle = (words: string, isFirst: boolean): boolean =>
  words.length >= 4 &&
  words.length <= 120 &&
  /\p{L}{3}/u.test(words) &&
  !/[{}]/.test(words) &&
  !isEnded(isFirst ? words.replace(/\?$/, '') : words) &&
  !other.test(words) &&
  [sectionIn, stepIn, pointIn].every(pattern => pattern(words) === undefined) &&
  !isQuestionsHeading(words)

/** Words of what frameworks are called, where other lines at the top name whose they are. */
const own =
  /framework|standards?\b|charter|toolkit|self[- ](?:assessment|analysis|evaluation)|maturity|matrix|criteria|checklist|principles|quality|fframwaith|safonau|siarter|pecyn|hunan-?asesu|ansawdd/iu

/** What a document calls itself, of the texts before its first standard: the highest heading, else a line that names a framework, else the first. */
export const titleAmong = ({ beside, original }: Gathered): Beside | undefined => {
  const levels = new Map(
    original.blocks.map(block => [block.id, block.kind === 'paragraph' ? block.heading : undefined]),
  )
  const levelOf = ({ text }: Beside): number => levels.get(text[0]?.place.block ?? '') ?? 10
  const isLine = ({ text }: Beside): boolean =>
    levels.has(text[0]?.place.block ?? '') && text[0]?.place.row === undefined
  const isOwn = ({ text }: Beside): boolean => own.test(wordsIn(text))
  const top = original.from === 'word' ? original.blocks[0]?.id : undefined
  const [first] = beside
    .filter(each => each.why === 'outside' && each.was === undefined && each.isItem !== true && isLine(each))
    .filter(({ text }) => readsAsTitle(wordsIn(text), text[0]?.place.block === top))
    .toSorted((one, two) => levelOf(one) - levelOf(two) || Number(isOwn(two)) - Number(isOwn(one)))
  return first
}
