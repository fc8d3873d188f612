import type { Passage } from './flow.ts'
import { asks } from './sentence.ts'
import { wordsIn } from './text.ts'

/** Four to six lines one after another that count up or down by one: a scale without the word for it. */
export const countedPoints = (passages: readonly Passage[], isBelow: boolean): ReadonlyMap<number, Point> => {
  const counted = passages.map(({ text }) => {
    const [, score, sign = '', label = ''] = /^(\d)\s*([=:.)–-]?)\s+(\p{L}.*)$/u.exec(wordsIn(text)) ?? []
    const isSure = sign === '=' || sign === ':' || sign === '–' || sign === '-'
    const isLabel = score !== undefined && label.length < 160 && !asks(label) && (isSure || isBelow)
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

type Point = { readonly score: number; readonly label: string }
