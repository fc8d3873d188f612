import { isLevelHeading } from './levels.ts'
import { isScaleHeading } from './headings.ts'

/** A scale in one line: where each score begins, and its label. */
export type InlinePoint = { readonly at: number; readonly score: number; readonly label: string }

const start =
  /(?:(?<=^|[,;|/·•:]\s*|[–—]\s+)|(?<=\s)(?=(?:score|level|sgôr|lefel)\s))(?:(?:score|level|sgôr|lefel)\s+)?(\d)(?!\d)\s*[-–—:.=)]*\s*(?=\p{L})/giu

/** `1 = Not begun, 2 = Begun, 3 = Half, 4 = Most, 5 = All`: the labels of four to six scores in one line. */
export const inlinePoints = (words: string): readonly InlinePoint[] => {
  if (words.length > 600) return []
  const starts = [...words.matchAll(start)]
  const scores = starts.map(each => Number(each[1]))
  const step = (scores[1] ?? 0) - (scores[0] ?? 0)
  const isRun =
    scores.length >= 4 &&
    scores.length <= 6 &&
    Math.min(...scores) <= 1 &&
    Math.abs(step) === 1 &&
    scores.every((score, at) => at === 0 || score - (scores[at - 1] ?? score) === step)
  if (!isRun || !isHeading(words.slice(0, starts[0]?.index ?? 0))) return []
  return starts.map((each, at) => ({
    at: each.index,
    score: scores[at] ?? 0,
    label: words
      .slice(each.index + each[0].length, starts[at + 1]?.index ?? words.length)
      .replace(/[\s,;|/·•–—]+(?:(?:and|or|a|neu)\s*)?$/iu, '')
      .trim(),
  }))
}

/** Nothing, or what a scale is called, stands in front of it. */
const isHeading = (before: string): boolean => {
  const words = before.replace(/[:\s–—-]+$/, '').trim()
  return words === '' || isLevelHeading(words) || isScaleHeading(words)
}
