import type { Entry, Gathered } from './gathering.ts'
import { orderOf } from './rank.ts'
import { wordsIn } from './text.ts'

/** A band with its scores, as far as they are known. */
export type Span = { readonly key: string; readonly heading?: Entry; readonly from?: number; readonly to?: number }
export type Reach = { readonly from: number; readonly to: number }

/** Which scores so many bands stand for where nothing says it, the lowest first. */
export const reachOf: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2: [
    [1, 2],
    [3, 5],
  ],
  3: [
    [1, 2],
    [3, 4],
    [5, 5],
  ],
  4: [
    [1, 1],
    [2, 3],
    [4, 4],
    [5, 5],
  ],
  5: [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
  ],
}

/** The bands from the lowest score up. Those whose headings name no score get them by their words or their place, and a doubt. */
export const settleBands = (gathered: Gathered): readonly Span[] => {
  const found = [...gathered.bands.values()]
  const reach = found.every(({ scores }) => scores.length === 0) ? reachOf[found.length] : undefined
  if (reach !== undefined) return byPlace(gathered, reach)
  return found
    .map(({ key, heading, scores }): Span => ({
      ...{ key, ...(heading ? { heading } : {}) },
      ...(scores.length === 0 ? {} : { from: Math.min(...scores), to: Math.max(...scores) }),
    }))
    .toSorted((one, other) => (one.from ?? 99) - (other.from ?? 99))
}

const byPlace = ({ bands, unsure }: Gathered, reach: readonly (readonly [number, number])[]): readonly Span[] => {
  const found = [...bands.values()]
  const headings = found.map(({ heading, key }) => (heading ? wordsIn(heading.text) : key))
  const order = orderOf(headings)
  const rising = order?.rises === false ? found.toReversed() : found
  const spans = rising.map(({ key, heading }, at): Span => {
    const [from = 1, to = 5] = reach[at] ?? []
    return { key, ...(heading ? { heading } : {}), from, to }
  })
  unsure.push({
    kind: 'order-read',
    by: order?.by ?? 'place',
    order: spans.map(({ key, heading, from = 1, to = 5 }) => ({
      words: heading ? wordsIn(heading.text) : key,
      from,
      to,
    })),
    places: found.flatMap(({ heading }) => heading?.text.map(({ place }) => place) ?? []),
    about: found.flatMap(({ heading }) => heading ?? []),
  })
  return spans
}
