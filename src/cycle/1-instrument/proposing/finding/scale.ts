import type { Entry, Gathered } from './gathering.ts'
import { plain } from './headings.ts'
import { wordsIn } from './text.ts'

const labelOf = (entry: Entry): string => entry.words ?? wordsIn(entry.text)

/** One label for each score: the wording that is printed most, the longest of those. The others are put beside. */
export const settleScale = (gathered: Gathered): readonly { readonly score: number; readonly entry: Entry }[] => {
  const scores = [...new Set(gathered.points.map(({ score }) => score))].toSorted((one, other) => one - other)
  noteOrder(gathered)
  return scores.map(score => {
    const said = gathered.points.filter(point => point.score === score).map(({ entry }) => entry)
    const [chosen = { text: [] }] = said.toSorted(
      (one, other) => often(said, other) - often(said, one) || labelOf(other).length - labelOf(one).length,
    )
    const others = said.filter(entry => entry !== chosen)
    gathered.beside.push(...others.map(entry => ({ ...entry, why: 'repeated' as const })))
    const differing = others.filter(entry => plain(labelOf(entry)) !== plain(labelOf(chosen)))
    if (differing.length > 0)
      gathered.unsure.push({
        kind: 'scale-differs',
        score,
        words: [...new Set(differing.map(labelOf))],
        places: differing.flatMap(({ text }) => text[0]?.place ?? []),
        about: [chosen],
      })
    return { score, entry: chosen }
  })
}

const often = (said: readonly Entry[], one: Entry): number =>
  said.filter(other => labelOf(other) === labelOf(one)).length

/** The scale as it stands somewhere in another order than its scores have. */
const noteOrder = ({ points, unsure }: Gathered): void => {
  const runs: { score: number; entry: Entry }[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run && !run.some(({ score }) => score === point.score)) run.push(point)
    else runs.push([point])
  }
  for (const run of runs) {
    const order = run.map(({ score }) => score)
    if (order.every((score, at) => at === 0 || score > (order[at - 1] ?? 0))) continue
    if (order.every((score, at) => at === 0 || score < (order[at - 1] ?? 0))) continue
    unsure.push({
      kind: 'scale-order',
      order,
      places: run.flatMap(({ entry }) => entry.text[0]?.place ?? []),
      about: [],
    })
  }
}

const spans: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2: [
    [1, 2],
    [3, 5],
  ],
  3: [
    [1, 2],
    [3, 4],
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

export type Span = { readonly key: string; readonly heading?: Entry; readonly from?: number; readonly to?: number }

/** The bands from the lowest score up; those whose headings name no scores get them by their number, and a doubt. */
export const settleBands = ({ bands, unsure }: Gathered): readonly Span[] => {
  const found = [...bands.values()]
  const guess = found.every(({ scores }) => scores.length === 0) ? spans[found.length] : undefined
  return found
    .map(({ key, heading, scores }, at): Span => {
      const [from, to] = scores.length > 0 ? [Math.min(...scores), Math.max(...scores)] : (guess?.[at] ?? [])
      if (heading && scores.length === 0 && from !== undefined && to !== undefined)
        unsure.push({
          kind: 'band-guessed',
          heading: wordsIn(heading.text),
          from,
          to,
          places: places(heading),
          about: [heading],
        })
      return { key, ...(heading ? { heading } : {}), ...(from === undefined || to === undefined ? {} : { from, to }) }
    })
    .toSorted((one, other) => (one.from ?? 99) - (other.from ?? 99))
}

const places = ({ text }: Entry) => text.flatMap(({ place }) => place)
