import type { Said } from '../attack/puzzle.ts'
import { numbersThatPrint, totalsNear, totalsThatPrint } from '../attack/totals.ts'
import { changedBetween, isIn, type Member, type Place } from '../attack/member.ts'
import { figureText } from '../rules/figure.ts'
import { levelText } from '../rules/count.ts'

/** What a made-up publisher prints of one standard in one year: figures for the first time only, and levels. */
export type Printed = {
  readonly cells: readonly { readonly place: Place; readonly text: string }[]
  readonly levels?: readonly string[]
}

/** The scores that a cell of a year is made of. */
const scoresIn = (members: readonly Member[], place: Place, year: number): readonly number[] =>
  members.flatMap(({ counted, scores }) => {
    const each = counted[year]
    return each !== undefined && isIn(each, place) ? [scores[each.scoring] ?? 1] : []
  })

const sum = (scores: readonly number[]): number => scores.reduce((total, score) => total + score, 0)

/** Every one-way table that a year has (R2). */
export const placesIn = (members: readonly Member[], year: number): readonly Place[] => {
  const counted = members.flatMap(member => member.counted[year] ?? [])
  return [
    {},
    ...unlike(counted.map(({ region }) => ({ region }))),
    ...unlike(counted.map(({ areaType }) => ({ areaType }))),
  ]
}

const unlike = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map(place => [JSON.stringify(place), place])).values(),
]

/** All years under R1 to R9: a second writing of the rules, to hold the product's own against. */
export const underTheRules = (members: readonly Member[], years: number): readonly Printed[] => {
  const last = new Map<string, number>()
  return Array.from({ length: years }, (_, year) => {
    const isNew = (place: Place): boolean => {
      const before = last.get(JSON.stringify(place))
      const changed =
        before === undefined ? Infinity : changedBetween(members, { place, release: before }, { place, release: year })
      return changed === 0 || changed >= 5
    }
    const cells = placesIn(members, year).flatMap(place => {
      const scores = scoresIn(members, place, year)
      const text = figureText(scores.length, sum(scores))
      if (text === undefined || !isNew(place)) return []
      last.set(JSON.stringify(place), year)
      return [{ place, text }]
    })
    const all = scoresIn(members, {}, year)
    const isCountryNew = cells.some(({ place }) => Object.keys(place).length === 0)
    if (!isCountryNew || levelText(all.length, 0) === undefined) return { cells }
    const levels = [1, 2, 3, 4, 5].map(
      level => levelText(all.length, all.filter(score => score === level).length) ?? '',
    )
    return { cells, levels }
  })
}

/** What somebody who knows no better would publish. */
export type Naive = { readonly decimals: number; readonly hideUnder: number; readonly isCrossed: boolean }

/** A mean rounded half up, from whole numbers: 2.675 is 2.68, as a reader would think. */
const meanOf = (scores: readonly number[], decimals: number): string => {
  const scale = 10 ** decimals
  return (Math.floor((2 * scale * sum(scores) + scores.length) / (2 * scores.length)) / scale).toFixed(decimals)
}

/** Every year again with means as they are, hidden under so many contributors, where wished by region and type at once. */
export const naively = (
  members: readonly Member[],
  years: number,
  { decimals, hideUnder, isCrossed }: Naive,
): readonly Printed[] =>
  Array.from({ length: years }, (_, year) => {
    const counted = members.flatMap(member => member.counted[year] ?? [])
    const crossed = isCrossed ? unlike(counted.map(({ region, areaType }) => ({ region, areaType }))) : []
    const cells = [...placesIn(members, year), ...crossed].flatMap(place => {
      const scores = scoresIn(members, place, year)
      return scores.length < Math.max(1, hideUnder) ? [] : [{ place, text: meanOf(scores, decimals) }]
    })
    return { cells }
  })

/** The same as the attack reads it: by the rules, or where no rule would print it, as it stands. */
export const saidBy = (printed: readonly Printed[]): readonly Said[] =>
  printed.map(({ cells, levels }) => ({
    cells: cells.map(({ place, text }) => ({
      place,
      range: (size: number) => totalsThatPrint(size, text) ?? totalsNear(size, text),
    })),
    ...(levels === undefined
      ? {}
      : { levels: levels.map(text => (size: number) => numbersThatPrint(size, text) ?? { low: 0, high: size }) }),
  }))
