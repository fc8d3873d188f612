import { below, chanceOf, shuffled, spread, type Chance } from './chance.ts'

/** One partnership of a made-up country: where it lies, and what it gave in which year (0 for the first). */
export type Trust = {
  readonly region: string
  readonly areaType: string
  readonly given: readonly { readonly year: number; readonly scores: readonly number[] }[]
}

/**
 * How a country goes on. `A` grows from 60 to 150 partnerships and 60% score again each year; `B` is steady: 10% score
 * again and three or four join; `programme` is ten years of both, where everybody scores again within two years.
 */
export type Kind = 'A' | 'B' | 'programme'

export type Country = { readonly years: number; readonly standards: number; readonly trusts: readonly Trust[] }

/** Nine regions, of which the two smallest are published as one (R3). */
const regions = [
  ['North', 28],
  ['Moors', 24],
  ['Coast', 21],
  ['Vale', 19],
  ['Lakes', 16],
  ['Downs', 14],
  ['Fens', 12],
  ['Marches and Isles', 9],
  ['Marches and Isles', 7],
] as const

const areaTypes = ['County', 'City', 'Coastal', 'Rural'] as const

/** How many take part in each year, and how likely one that takes part is to score again. */
const plans: Readonly<Record<Kind, { readonly sizes: readonly number[]; readonly again: number }>> = {
  A: { sizes: [60, 90, 120, 150], again: 0.6 },
  B: { sizes: [136, 140, 143, 147], again: 0.1 },
  programme: { sizes: [60, 80, 100, 120, 135, 142, 146, 148, 149, 150], again: 0.6 },
}

const whole = (mark: number): number => Math.max(1, Math.min(5, Math.round(mark)))

/** How good a partnership is at each standard; it rises a little with each scoring. */
const given = (chance: Chance, own: number, hard: readonly number[], times: number): readonly number[] =>
  hard.map(each => whole(2.7 + own + each + 0.25 * times + 0.8 * spread(chance)))

const yearsOf = (chance: Chance, kind: Kind, joins: number): readonly number[] => {
  const { sizes, again } = plans[kind]
  const years = [joins]
  for (let year = joins + 1; year < sizes.length; year++) {
    const isDue = kind === 'programme' && year - (years.at(-1) ?? joins) >= 2
    if (isDue || chance() < again) years.push(year)
  }
  return years
}

/** A made-up country of 150 partnerships, the same for the same seed. */
export const countryOf = (kind: Kind, seed: number, standards = 12): Country => {
  const chance = chanceOf(seed)
  const { sizes } = plans[kind]
  const hard = Array.from({ length: standards }, () => 0.5 * spread(chance))
  const places = shuffled(
    chance,
    regions.flatMap(([region, size]) => Array.from({ length: size }, () => region)),
  )
  const trusts = places.map((region, place) => {
    const joins = sizes.findIndex(size => place < size)
    const [areaType, own] = [areaTypes[below(chance, areaTypes.length)] ?? 'County', 0.5 * spread(chance)]
    const years = joins < 0 ? [] : yearsOf(chance, kind, joins)
    return { region, areaType, given: years.map((year, times) => ({ year, scores: given(chance, own, hard, times) })) }
  })
  return { years: sizes.length, standards, trusts }
}
