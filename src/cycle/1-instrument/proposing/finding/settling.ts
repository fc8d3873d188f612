import type { Gathered } from './gathering.ts'
import { orderOf } from './rank.ts'
import { labelOf, settleScale, type PointFound } from './scale.ts'
import { wordsIn } from './text.ts'
import { settleBands, type Reach, type Span } from './spans.ts'

/** Labels and bands where they would stand. */
export type Settled = { readonly points: readonly PointFound[]; readonly spans: readonly Span[] }

/** The scale of a document: read from the lowest score to the best, and from 1 to 5 without a gap where it says both ends. */
export const settled = (gathered: Gathered): Settled => {
  const points = settleScale(gathered)
  const spans = settleBands(gathered)
  noteLetters(gathered, points)
  return reaching(gathered, turnedIfBestIsFirst(gathered, { points, spans }))
}

const placesOf = (points: readonly PointFound[]) => points.flatMap(({ entry }) => entry.text[0]?.place ?? [])

/** Letters have no order of their own: what they were taken for is said. */
const noteLetters = ({ points: met, unsure }: Gathered, points: readonly PointFound[]): void => {
  if (met.every(({ letter }) => letter === undefined)) return
  unsure.push({
    kind: 'order-read',
    by: 'letters',
    order: points.map(({ score, entry }) => ({ words: wordsIn(entry.text), from: score, to: score })),
    places: placesOf(points),
    about: points.map(({ entry }) => entry),
  })
}

const scoresOf = ({ points, spans }: Settled): readonly number[] => [
  ...points.map(({ score }) => score),
  ...spans.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
]

/** A scale whose labels fall from the best to the worst, so that 1 would be the best, is turned round. */
const turnedIfBestIsFirst = ({ unsure }: Gathered, { points, spans }: Settled): Settled => {
  const [first] = points
  const last = points.at(-1)
  const order = orderOf(points.map(({ entry }) => labelOf(entry)))
  if (!first || !last || order?.by !== 'words' || order.rises) return { points, spans }
  const scores = scoresOf({ points, spans })
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)]
  const turn = (score: number): number => lowest + highest - score
  unsure.push({
    kind: 'scale-turned',
    best: { words: labelOf(first.entry), was: first.score, is: turn(first.score) },
    worst: { words: labelOf(last.entry), was: last.score, is: turn(last.score) },
    places: placesOf(points),
    about: points.map(({ entry }) => entry),
  })
  return {
    points: points.map(point => ({ ...point, score: turn(point.score) })).toReversed(),
    spans: spans
      .map(span =>
        span.from === undefined || span.to === undefined ? span : { ...span, from: turn(span.to), to: turn(span.from) },
      )
      .toReversed(),
  }
}

const isReach = (span: Span): span is Span & Reach => span.from !== undefined && span.to !== undefined

/** Bands that name only some of the scores from 1 to 5, as 1, 3 and 5, reach up to the next one each. */
const reaching = ({ unsure }: Gathered, settled: Settled): Settled => {
  const spans = settled.spans.filter(isReach)
  const scores = scoresOf(settled)
  const isFive = Math.min(...scores) === 1 && Math.max(...scores) === 5
  const rises = spans.every(({ from }, at) => at === 0 || from > (spans[at - 1]?.to ?? 0))
  if (!isFive || !rises || spans.length < 2 || spans.length < settled.spans.length) return settled
  const reached = spans.map((span, at) => ({
    ...span,
    from: at === 0 ? 1 : span.from,
    to: (spans[at + 1]?.from ?? 6) - 1,
  }))
  if (reached.every(({ from, to }, at) => from === spans[at]?.from && to === spans[at].to)) return settled
  const bare = ({ from, to }: Reach): Reach => ({ from, to })
  unsure.push({ kind: 'bands-reach', printed: spans.map(bare), reached: reached.map(bare), places: [], about: [] })
  return { points: settled.points, spans: reached }
}
