import { areGrades, gradeIn } from './grades.ts'
import { promptsOfStandardIn } from './headings.ts'
import { isBandName, isLevelHeading, isLevelText, levelIn } from './levels.ts'
import type { OriginalCell, OriginalRow } from '../original.ts'
import { scoresIn } from './scores.ts'

export const cellWords = (cell: OriginalCell | undefined): string =>
  cell?.lines.map(({ words }) => words).join(' ') ?? ''

/** What headings say that a column holds. */
export const patterns = {
  number: /^(?:no|nr|ref|reference|#|number|rhif|item)\.?$/iu,
  prompt: /question|prompt|consider|think about|cwestiwn|cwestiynau|ystyried/iu,
  standard:
    /standard|statement|criteri|indicator|theme|principle|element|domain|safon|datganiad|topic|practice|objective/iu,
  note: /guidance|example|help|note|canllaw|nodiadau/iu,
  answer:
    /yes|\bno\b|evidence|comment|score|rating|summary|implication|action|owner|by when|\bdate\b|rag\b|sgôr|tystiolaeth|sylw|crynodeb/iu,
}
const isScored = (heading: string): boolean => heading.length < 220 && scoresIn(heading).scores.length > 0
const isNamed = (heading: string, end: RegExp): boolean =>
  heading.length < 120 &&
  !end.test(heading.replace(/\bno\.$/i, 'no')) &&
  ([isBandName, isLevelHeading, isLevelText].some(is => is(heading)) ||
    Object.values(patterns).some(pattern => pattern.test(heading)))

/** Words that say what a column holds. */
export const isColumnName = (words: string): boolean => isNamed(words, /[.!?]$/)

/** How much a row looks like a heading: cells that say what a column is. A full stop is for sentences, except beside scores. */
const headness = ({ cells }: OriginalRow): number => {
  const words = cells.map(cellWords)
  const end = words.some(isScored) ? /[!?]$/ : /[.!?]$/
  const grades = gradesAmong(words)
  return words.filter(heading => isScored(heading) || grades.has(heading) || isNamed(heading, end)).length
}

/** The headings that are letters of one scale; fewer than three are none. */
export const gradesAmong = (headings: readonly string[]): ReadonlySet<string> => {
  const graded = headings.filter(heading => heading.length < 120 && gradeIn(heading) !== undefined)
  return new Set(areGrades(graded) ? graded : [])
}

/** True for a row whose cells say what columns hold. */
export const isHeadRow = (row: OriginalRow): boolean =>
  row.cells.length > 1 &&
  !isDescribed(row) &&
  !promptsOfStandardIn(row.cells.map(cellWords).join('')) &&
  headness(row) >= Math.max(2, Math.ceil(row.cells.length / 2))

/** A score with what it means, or sentences and nothing that is called what columns are. */
const isDescribed = ({ cells }: OriginalRow): boolean => {
  const words = cells.map(cellWords)
  const [first = '', second = ''] = words
  const isPair = words.length === 2 && levelIn(first).length > 0 && !isScored(second)
  const isSentence = (each: string): boolean => each.length > 20 && each.endsWith('.') && !isScored(each)
  return isPair || (words.some(isSentence) && !words.some(each => each.length < 40 && isNamed(each, /[.!?]$/)))
}
