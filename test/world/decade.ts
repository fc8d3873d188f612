import type { Database } from '#db'
import { openExercise } from '#exercise'
import { dayOf, sayDay, type Day, type Id, type Instant, type Scope, type World } from '#ground'
import type { Editions } from '#instrument'
import { giveContribution, keepDraft, keepOpen, keepPublished, keepRelease } from '#overview'
import { keepReleaseClosing, recordReleaseFact, type Person } from '#people'
import { overviewHandlers } from '../../src/front/overview/jobs.ts'
import { keepPartnership } from '../../src/people/partnership/store/partnerships.ts'
import { keepAreaKind } from '../../src/people/programme/store/regions.ts'
import { keepProgramme, keepRegion, keepStaff } from '../../src/people/programme/store.ts'
import { countryOf, type Country, type Trust } from '../overview/world.ts'
import { done } from './acting.ts'

type House = { readonly db: Database; readonly world: World; readonly editions: Editions }

/** A programme of 150 partnerships over ten years: nine releases published, the tenth a draft that waits for its gate. */
export type Decade = {
  readonly programme: Id<'programme'>
  readonly last: { readonly programme: Id<'programme'>; readonly release: number; readonly draft: number }
  /** How long each release took to build, in ms, oldest first. */
  readonly built: readonly number[]
}

const edition = 'commissioning-12.v1'
const keyOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-')
const namesOf = (names: readonly string[]) => [...new Set(names)].toSorted().map(name => ({ key: keyOf(name), name }))

type Making = {
  readonly house: House
  readonly country: Country
  readonly by: Person
  readonly programme: Id<'programme'>
  readonly partnerships: readonly Id<'partnership'>[]
  /** The year in which the first release closed. */
  readonly first: number
}

const dayIn = ({ first }: Making, year: number, day: string): Day => `${first + year}-${day}`
const noon = (day: Day): Instant => `${day}T12:00:00.000Z`
const labelOf = ({ first }: Making, year: number): string =>
  `${first + year - 1}/${String((first + year) % 100).padStart(2, '0')}`

const arrange = async (making: Making): Promise<void> => {
  const { house, country, by, programme, partnerships } = making
  const { db, world } = house
  const at = noon(dayIn(making, 0, '01-05'))
  const regions = new Map(country.trusts.map(({ region }) => [region, world.newId<'region'>()]))
  const kinds = new Map(country.trusts.map(({ areaType }) => [areaType, world.newId<'area kind'>()]))
  await db.write({ kind: 'desk', programme, person: by.id }, async tx => {
    await keepProgramme(tx, { id: programme, name: 'Ten Years of Better Commissioning' }, at)
    await keepStaff(tx, programme, { id: world.newId<'staff'>(), person: by.id, role: 'analyst' }, at)
    for (const [name, id] of regions) await keepRegion(tx, programme, id, name)
    for (const [name, id] of kinds) await keepAreaKind(tx, programme, id, name)
    for (const [place, { region, areaType }] of country.trusts.entries()) {
      const where = { region: regions.get(region) ?? '', area: kinds.get(areaType) ?? '' }
      const name = `${region} Partnership ${place + 1}`
      await keepPartnership(tx, { id: partnerships[place] ?? '', name, programme, ...where }, at)
    }
  })
}

/** A year's row of one partnership: its year is opened, and what led to the positions is left out. */
const give = async (making: Making, place: number, trust: Trust, year: number): Promise<void> => {
  const { house, by, programme, partnerships } = making
  const { db, world } = house
  const partnership = partnerships[place] ?? ''
  const on = dayIn(making, year, '02-10')
  const opening = {
    label: labelOf(making, year),
    editionId: edition,
    gatherBy: on,
    agreeBy: on,
    planBy: on,
    groups: [],
  }
  const made = { id: world.newId<'contribution'>(), at: noon(on), by }
  const scores = trust.given.find(each => each.year === year)?.scores ?? []
  await db.write({ kind: 'partnership', partnership, person: by.id }, async tx => {
    const exercise = done(await openExercise({ world, now: noon(on), person: by, write: work => work(tx) }, opening))
    const offer = {
      ...{ partnership, exercise, programme, confirmation: world.newId<'confirmation'>(), confirmedOn: on },
      row: {
        ...{ year: opening.label, edition, region: keyOf(trust.region), areaType: keyOf(trust.areaType) },
        scores: scores.map((score, at) => ({ standard: at + 1, score })),
      },
      ...{ regionName: trust.region, areaTypeName: trust.areaType },
    }
    done(await giveContribution(tx, offer, made))
  })
}

const release = async (making: Making, year: number): Promise<number> => {
  const { house, country, by, programme } = making
  const { db, world } = house
  const [key, closesOn] = [{ programme, release: year + 1, draft: 1 }, dayIn(making, year, '03-31')]
  const desk: Scope = { kind: 'desk', programme, person: by.id }
  const fact = { id: world.newId<'release fact'>(), at: noon(closesOn), by, kind: 'asked' as const }
  const places = {
    regions: namesOf(country.trusts.map(({ region }) => region)),
    areaTypes: namesOf(country.trusts.map(({ areaType }) => areaType)),
  }
  await db.write(desk, async tx => {
    const closing = { label: labelOf(making, year), closesOn, isCorrection: false }
    await keepRelease(tx, key, closing)
    await keepReleaseClosing(tx, key, closing, fact)
    const closed = sayDay(closesOn).replace(/^\d+ /, '')
    await keepDraft(tx, key, { called: 'Ten Years of Better Commissioning', closed, places, withheld: [] })
    await recordReleaseFact(tx, key, fact)
  })
  const began = performance.now()
  await overviewHandlers(house)['overview.build']?.({ programme })
  return performance.now() - began
}

/**
 * Fills the database with ten years of a large programme, for looking at and for measuring. Releases are built as always;
 * the first nine are published without a gate, which would take as long for each of them as for the last.
 */
export const buildDecade = async (house: House, by: Person): Promise<Decade> => {
  const country = countryOf('programme', 7)
  const making: Making = {
    ...{ house, country, by, programme: house.world.newId<'programme'>() },
    partnerships: country.trusts.map(() => house.world.newId<'partnership'>()),
    first: Number(dayOf(house.world.now()).slice(0, 4)) - country.years,
  }
  const { programme } = making
  await arrange(making)
  const built: number[] = []
  for (let year = 0; year < country.years; year++) {
    for (const [place, trust] of country.trusts.entries())
      if (trust.given.some(each => each.year === year)) await give(making, place, trust, year)
    built.push(await release(making, year))
    if (year === country.years - 1) break
    const key = { programme, release: year + 1, draft: 1 }
    await house.db.write({ kind: 'desk', programme, person: by.id }, async tx => {
      await keepPublished(tx, key, sayDay(dayIn(making, year, '05-10')).replace(/^\d+ /, ''))
      await keepOpen(tx, key, true)
    })
  }
  return { programme, last: { programme, release: country.years, draft: 1 }, built }
}
