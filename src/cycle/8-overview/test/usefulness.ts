import { isIn, type Member } from '../attack/member.ts'
import { isOn, placeOf, type Topic } from '../attack/said.ts'
import type { Cell, Release } from '../release/printed.ts'

/** How far what is printed is from what was scored, over all releases. */
export type Usefulness = {
  /** Mean distance of a printed figure from the true mean: of the country, of regions, of kinds of area. */
  readonly country: number
  readonly region: number
  readonly areaType: number
  /** Cells with a figure, of all cells. */
  readonly printed: number
  readonly cells: number
  /** Pairs of regions that are truly 0.5 or more apart and both printed: in the right order, alike, the wrong way round. */
  readonly right: number
  readonly alike: number
  readonly wrong: number
  /** How well the printed country's figures rank the standards as the true ones do: 1 is perfectly (Spearman), the mean. */
  readonly rank: number
}

/** What one printed text is taken for: an open end for the middle of all that it may mean. */
const valueOf = (text: string): number => {
  const value = Number(text.replace(/^(?:under|over) /, ''))
  return text.startsWith('under') ? (1 + value) / 2 : text.startsWith('over') ? (5 + value) / 2 : value
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** What a cell of a release would say if it said everything. */
const truthOf = (members: readonly Member[], release: number, cell: Cell): number =>
  meanOf(
    members.flatMap(({ counted, scores }) => {
      const each = counted[release]
      return each !== undefined && isIn(each, placeOf(cell)) ? [scores[each.scoring] ?? 0] : []
    }),
  )

type Seen = { readonly cell: Cell; readonly release: number; readonly truth: number; readonly value?: number }

const seenIn = (releases: readonly Release[], members: readonly Member[], topic: Topic): readonly Seen[] =>
  releases.flatMap((each, release) =>
    each.cells.filter(isOn(topic)).map(cell => ({
      ...{ cell, release, truth: truthOf(members, release, cell) },
      ...(cell.figure.kind === 'figure' ? { value: valueOf(cell.figure.text) } : {}),
    })),
  )

const errorOf = (seen: readonly Seen[], table: Cell['table']): number =>
  meanOf(
    seen.flatMap(({ cell, truth, value }) =>
      cell.table === table && value !== undefined ? [Math.abs(value - truth)] : [],
    ),
  )

const apart = 0.5

const pairsOf = (seen: readonly Seen[]): readonly number[] => {
  const regions = seen.filter(({ cell, value }) => cell.table === 'region' && value !== undefined)
  return regions.flatMap((one, at) =>
    regions.slice(at + 1).flatMap(other => {
      const truly = one.truth - other.truth
      if (one.release !== other.release || one.cell.standard !== other.cell.standard || Math.abs(truly) < apart)
        return []
      return [Math.sign(truly) * Math.sign((one.value ?? 0) - (other.value ?? 0))]
    }),
  )
}

/** Places in order, those alike sharing the middle of theirs. */
const ranksOf = (numbers: readonly number[]): readonly number[] =>
  numbers.map(
    each => numbers.filter(other => other < each).length + (numbers.filter(other => other === each).length + 1) / 2,
  )

const correlation = (some: readonly number[], others: readonly number[]): number => {
  const [one, other] = [meanOf(some), meanOf(others)]
  const product = (a: readonly number[], from: number, b: readonly number[], to: number): number =>
    a.reduce((sum, each, at) => sum + (each - from) * ((b[at] ?? 0) - to), 0)
  return (
    product(some, one, others, other) / Math.sqrt(product(some, one, some, one) * product(others, other, others, other))
  )
}

const rankIn = (seen: readonly Seen[], releases: number): number =>
  meanOf(
    Array.from({ length: releases }, (_, release) => {
      const own = seen.filter(each => each.release === release && each.cell.table === 'country')
      return correlation(ranksOf(own.map(({ value }) => value ?? 0)), ranksOf(own.map(({ truth }) => truth)))
    }),
  )

/** What the releases are still good for, over these standards. */
export const usefulnessOf = (
  releases: readonly Release[],
  membersOn: (standard: number) => readonly Member[],
  topics: readonly Topic[],
): Usefulness => {
  const seen = topics.flatMap(topic => seenIn(releases, membersOn(topic.standard), topic))
  const signs = pairsOf(seen)
  return {
    ...{ country: errorOf(seen, 'country'), region: errorOf(seen, 'region'), areaType: errorOf(seen, 'area-type') },
    ...{ printed: seen.filter(({ value }) => value !== undefined).length, cells: seen.length },
    right: signs.filter(sign => sign > 0).length,
    alike: signs.filter(sign => sign === 0).length,
    wrong: signs.filter(sign => sign < 0).length,
    rank: rankIn(seen, releases.length),
  }
}
