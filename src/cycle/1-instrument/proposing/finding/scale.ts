import type { Entry, Gathered } from './gathering.ts'
import { plain } from './headings.ts'
import { wordsIn } from './text.ts'

export const labelOf = (entry: Entry): string => entry.words ?? wordsIn(entry.text)

/** A label with its score, before it is a piece of the proposal. */
export type PointFound = { readonly score: number; readonly entry: Entry }

/** One label for each score: the wording that is printed most, the longest of those. The others are put beside. */
export const settleScale = (gathered: Gathered): readonly PointFound[] => {
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
