import type { Country } from '#test/overview/world.ts'
import { membersIn, type Member } from '../build/membership.ts'
import type { Cell, PrintedEdition, Release } from '../release/printed.ts'
import { compose, type Made, type Making } from '../rules/compose.ts'
import { countedAt, type Contribution } from '../rules/counted.ts'

/** A country's releases as the product makes and prints them, and what the gate is told of who was counted. */
export type Published = {
  readonly releases: readonly Release[]
  readonly membersOn: (standard: number) => readonly Member[]
}

export const editionId = 'twelve.v1'

const editionOf = (standards: number): PrintedEdition => ({
  id: editionId,
  title: 'Twelve standards',
  standards: Array.from({ length: standards }, (_, at) => ({ number: at + 1, title: `Standard ${at + 1}` })),
  scale: [1, 2, 3, 4, 5].map(score => ({ score, label: `Level ${score}` })),
})

const dayIn = (year: number, day: string): string => `${2027 + year}-${day}`
const labelOf = (year: number): string => `${2026 + year}/${String(27 + year).padStart(2, '0')}`

const contributionsOf = ({ trusts }: Country): readonly Contribution[] =>
  trusts.flatMap(({ region, areaType, given }, whose) =>
    given.map(({ year, scores }) => ({
      ...{ id: `c${whose}-${year}`, whose: `p${whose}` },
      row: {
        ...{ year: labelOf(year), edition: editionId, region, areaType },
        scores: scores.map((score, at) => ({ standard: at + 1, score })),
      },
      ...{ finalisedOn: dayIn(year, '01-10'), givenOn: dayIn(year, '01-12') },
    })),
  )

/** The latest of each, however old: an attacker's hardest case, where next to nothing changes from year to year. */
const latest = (all: readonly Contribution[], year: number): readonly Contribution[] => [
  ...new Map(all.filter(({ givenOn }) => givenOn <= dayIn(year, '03-31')).map(each => [each.whose, each])).values(),
]

const namesIn = (names: readonly string[]) => [...new Set(names)].toSorted().map(name => ({ key: name, name }))

/** What was printed before, as the builder reads it from its tables. */
const beforeOf = (made: readonly Made[], counted: readonly (readonly Contribution[])[]): Making['before'] => {
  const cells = new Map<string, Making['before']['cells'][number]>()
  const levels = new Map<number, Making['before']['levels'][number]>()
  for (const [at, release] of made.entries()) {
    for (const { figure, about, since, ...key } of release.cells)
      if (figure.kind === 'figure' && since === undefined)
        cells.set(JSON.stringify(key), { key, text: figure.text, about: about ?? 0, release: at + 1 })
    for (const [standard, own] of Map.groupBy(release.levels, each => each.standard))
      if (own.every(({ since }) => since === undefined))
        levels.set(standard, { edition: editionId, standard, texts: own.map(({ text }) => text), release: at + 1 })
  }
  return {
    ...{ cells: [...cells.values()], levels: [...levels.values()] },
    counted: new Map(counted.map((each, at) => [at + 1, each])),
  }
}

const again = (since: number | undefined) => (since === undefined ? {} : { notUpdated: { since: labelOf(since - 1) } })

const printed = (year: number, made: readonly Made[], edition: PrintedEdition): Release => {
  const cellsOf = (at: number): readonly Cell[] =>
    (made[at]?.cells ?? []).map(({ since, ...cell }) => ({ ...cell, ...again(since) }))
  return {
    ...{ programme: 'Better Together', number: year + 1, label: labelOf(year), closed: `March ${2027 + year}` },
    editions: [edition],
    cells: cellsOf(year),
    levels: (made[year]?.levels ?? []).map(({ since, ...level }) => ({ ...level, ...again(since) })),
    earlier: made
      .slice(0, year)
      .map((_, at) => ({
        ...{ number: at + 1, label: labelOf(at) },
        cells: cellsOf(at).filter(({ table }) => table === 'country'),
      }))
      .slice(-4),
  }
}

/** Publishes a country year after year under the product's own rules. `isCarried`: scores are counted at any age. */
export const publish = (country: Country, isCarried: boolean): Published => {
  const all = contributionsOf(country)
  const edition = editionOf(country.standards)
  const places = {
    regions: namesIn(country.trusts.map(({ region }) => region)),
    areaTypes: namesIn(country.trusts.map(({ areaType }) => areaType)),
  }
  const made: Made[] = []
  const counted: (readonly Contribution[])[] = []
  for (let year = 0; year < country.years; year++) {
    const own = isCarried ? latest(all, year) : countedAt(dayIn(year, '03-31'), all)
    made.push(compose({ counted: own, places, editions: [edition], withheld: [], before: beforeOf(made, counted) }))
    counted.push(own)
  }
  const names = new Map<string, string>()
  return {
    releases: made.map((_, year) => printed(year, made, edition)),
    membersOn: standard =>
      membersIn(
        counted.map(each => ({ counted: each, names })),
        { edition: editionId, standard },
      ),
  }
}
