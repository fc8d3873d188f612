import type { Passage } from './flow.ts'
import { areGrades, gradeIn } from './grades.ts'
import { asks } from './sentence.ts'
import { wordsIn } from './text.ts'

/** A line of a scale. `letter` where the document counts in letters, which stand for scores: the best for the highest. */
export type Point = { readonly score: number; readonly label: string; readonly letter?: string }

/** Four to six lines one after another that count up or down by one, or through the letters: a scale without the word for it. */
export const countedPoints = (passages: readonly Passage[], isBelow: boolean): ReadonlyMap<number, Point> => {
  const words = passages.map(({ text }) => wordsIn(text))
  return new Map([...numberedPoints(words, isBelow), ...letteredPoints(words)])
}

const longest = 160

const numberedPoints = (words: readonly string[], isBelow: boolean): ReadonlyMap<number, Point> => {
  const counted = words.map(line => {
    const [, score, sign = '', label = ''] = /^(\d)\s*([=:.)–-]?)\s+(\p{L}.*)$/u.exec(line) ?? []
    const isSure = sign === '=' || sign === ':' || sign === '–' || sign === '-'
    const isLabel = score !== undefined && label.length < longest && !asks(label) && (isSure || isBelow)
    return isLabel ? { score: Number(score), label } : undefined
  })
  const found = new Map<number, Point>()
  for (let from = 0; from < counted.length; from++) {
    let to = from
    const step = (counted[from + 1]?.score ?? NaN) - (counted[from]?.score ?? NaN)
    if (Math.abs(step) !== 1) continue
    while (counted[to + 1]?.score === (counted[to]?.score ?? NaN) + step) to += 1
    const run = counted.slice(from, to + 1)
    const lowest = Math.min(...run.map(point => point?.score ?? 9))
    if (run.length >= 4 && run.length <= 6 && lowest <= 1)
      for (const [at, point] of run.entries()) if (point) found.set(from + at, point)
    from = to
  }
  return found
}

/** Lines like `A = Excellent` to `D = Poor`. A is the best of them, and has the highest score. */
const letteredPoints = (words: readonly string[]): ReadonlyMap<number, Point> => {
  const grades = words.map(line => (line.length < longest && !asks(line) ? gradeIn(line) : undefined))
  const found = new Map<number, Point>()
  for (let from = 0; from < grades.length; from++) {
    const end = grades.findIndex((grade, at) => at >= from && grade?.label === undefined)
    const to = end < 0 ? grades.length : end
    const run = grades.slice(from, to)
    if (run.length >= 4 && run.length <= 6 && areGrades(words.slice(from, to)))
      for (const [at, grade] of run.entries())
        if (grade?.label !== undefined)
          found.set(from + at, { ...scored(grade.letter, run.length), label: grade.label })
    from = to
  }
  return found
}

const scored = (letter: string, of: number) => ({ letter, score: of - (letter.charCodeAt(0) - 'A'.charCodeAt(0)) })
