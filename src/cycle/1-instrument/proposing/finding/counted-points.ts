import type { Passage } from './flow.ts'
import { areGrades, gradeIn } from './grades.ts'
import { isScaleHeading, plain } from './headings.ts'
import { asks } from './sentence.ts'
import { wordsIn } from './text.ts'

/** A line of a scale. `letter` where the document counts in letters, which stand for scores: the best for the highest. */
export type Point = {
  readonly score: number
  readonly label: string
  readonly letter?: string
  /** Only counting says that it is one. */
  readonly isGuess?: true
}

/** Where lines stand that count: `isBelow` the standards; `mayGuess` where no other scale was found and they are no `titles`. */
export type Around = {
  readonly isBelow: boolean
  readonly mayGuess: boolean
  readonly titles: ReadonlySet<string>
}

/** Four to six lines one after another that count from 0 or 1, or through the letters: a scale without the word for it. */
export const countedPoints = (passages: readonly Passage[], around: Around): ReadonlyMap<number, Point> => {
  const words = passages.map(({ text }) => wordsIn(text))
  return new Map([...numberedPoints(words, around), ...letteredPoints(words)])
}

const longest = 160

type Counted = { readonly score: number; readonly label: string; readonly isSigned: boolean }

const countedIn = (line: string): Counted | undefined => {
  const [, score, sign = '', after] = /^(\d)(?:\s*([=:.)–-]))?\s+(\p{L}.*)$/u.exec(line) ?? []
  const [, before, last] = /^(\p{L}.*\S)\s*\((\d)\)$/u.exec(line) ?? []
  const [number, label] = score === undefined ? [last, before] : [score, after]
  if (number === undefined || label === undefined || label.length >= longest || asks(label)) return undefined
  return { score: Number(number), label, isSigned: last !== undefined || /[=:–-]/.test(sign) }
}

const numberedPoints = (words: readonly string[], around: Around): ReadonlyMap<number, Point> => {
  const found = new Map<number, Point>()
  const counted = words.map(countedIn)
  for (let from = 0; from < counted.length; from++) {
    const to = endOfRun(counted, from)
    const run = counted.slice(from, to).filter(point => point !== undefined)
    if (run.length < 4) continue
    const isNamed = words.slice(Math.max(0, from - 2), from).some(isScaleHeading)
    const isSure = run.every(({ isSigned }) => isSigned) || isNamed || (around.isBelow && counts(run))
    if (isSure || (counts(run) && mayBe(run, around)))
      for (const [at, { score, label }] of run.entries())
        found.set(from + at, { score, label, ...(isSure ? {} : { isGuess: true }) })
    from = to - 1
  }
  return found
}

/** Up or down by one. */
const counts = (run: readonly Counted[]): boolean => {
  const step = (run[1]?.score ?? 0) - (run[0]?.score ?? 0)
  return (
    Math.abs(step) === 1 && run.every(({ score }, at) => at === 0 || score - (run[at - 1]?.score ?? score) === step)
  )
}

/** The end of four to six lines from here that hold the scores from 0 or 1 once each; `from` where there are none. */
const endOfRun = (counted: readonly (Counted | undefined)[], from: number): number => {
  const end = counted.findIndex((point, at) => at >= from && point === undefined)
  const longestRun = Math.min(6, (end < 0 ? counted.length : end) - from)
  for (let length = longestRun; length >= 4; length--) {
    const scores = counted.slice(from, from + length).map(point => point?.score ?? NaN)
    const lowest = Math.min(...scores)
    if (lowest <= 1 && new Set(scores).size === length && Math.max(...scores) === lowest + length - 1)
      return from + length
  }
  return from
}

/** Short words that end no sentence and are no titles of standards. */
const mayBe = (run: readonly Counted[], { mayGuess, titles }: Around): boolean =>
  mayGuess && run.every(({ label }) => label.length < 80 && !/[.!;:]$/.test(label) && !titles.has(plain(label)))

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
