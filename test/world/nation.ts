import type { Database } from '#db'
import { dayOf, later, sayDay, type Day, type Id, type Instant, type World } from '#ground'
import { openExercise } from '#exercise'
import type { Editions } from '#instrument'
import { gateHandlers, gateStandingOf, giveContribution, keepDraft, keepOpen, keepRelease, startGate } from '#overview'
import { keepReleaseClosing, recordReleaseFact, releasePlacesOf, type Person } from '#people'
import { approve } from '../../src/front/overview/desk/actions.ts'
import { overviewHandlers } from '../../src/front/overview/jobs.ts'
import { keepPartnership } from '../../src/people/partnership/store/partnerships.ts'
import { keepPublicationTable } from '../../src/people/programme/store/publication.ts'
import { keepProgramme, keepRegion, keepStaff } from '../../src/people/programme/store.ts'
import { keepAreaKind } from '../../src/people/programme/store/regions.ts'
import { calendarAt, type Calendar } from './calendar.ts'
import { done } from './acting.ts'

export type House = { readonly db: Database; readonly world: World; readonly editions: Editions }
type People = Readonly<Record<'nadia' | 'adaeze' | 'wilf' | 'leila' | 'cora', Person>>

const called = 'Children First across the Country'
const edition = 'commissioning-12.v1'
const regions = ['North and Borders', 'South and Islands'] as const
const kinds = ['County', 'Town and city'] as const

const starts = ['Ash', 'Bram', 'Cold', 'Dun', 'Elm', 'Fern', 'Gar', 'Hazel', 'Iver', 'Kel'] as const
const ends = ['holme', 'mere', 'wick', 'combe', 'thorpe', 'stead'] as const
const names = starts.flatMap(start => ends.map(end => `${start}${end} Children’s Trust`))

export type Nation = {
  readonly house: House
  readonly calendar: Calendar
  readonly people: People
  readonly programme: Id<'programme'>
  readonly partnerships: readonly Id<'partnership'>[]
}

/** A number from 0 to 1 that is the same every time and follows no pattern. */
const drawn = (...from: readonly number[]): number =>
  from.reduce((sum, each) => Math.imul(sum ^ (each + 0x9e37), 0x85ebca6b) ^ (sum >>> 13), 0x1234567) / 0x1_0000_0000 +
  0.5

const standardLeans = [0.6, 0.5, 0, -0.1, 0.5, -0.6, -0.8, -0.2, 0, -0.7, 0.1, 0.7]

/** What they agreed: believable, never all alike, and better on what is easy to talk about than on money. */
const scoresIn = (year: number, at: number): readonly { readonly standard: number; readonly score: number | null }[] =>
  standardLeans.map((lean, index) => {
    const place = (at % 2 === 0 ? 0.2 : -0.2) * (index % 4) + (at % 3 === 0 ? 0.3 : 0)
    const own = (drawn(at) - 0.5) * 1.6 + (drawn(at, index, year) - 0.5) * 2.2
    const score = Math.min(5, Math.max(1, Math.round(2.7 + lean + place + own + year * 0.3)))
    return { standard: index + 1, score: drawn(index, at, 7) < 0.04 ? null : score }
  })

/** The programme, its regions, kinds of area, staff and sixty partnerships, of which nothing is told yet. */
export const arrangeNation = async (house: House, calendar: Calendar, people: People): Promise<Nation> => {
  const { db, world } = house
  const [programme, at] = [world.newId<'programme'>(), calendar.at('2023-04-03', '09:00')]
  const regionIds = regions.map(() => world.newId<'region'>())
  const kindIds = kinds.map(() => world.newId<'area kind'>())
  const partnerships = names.map(() => world.newId<'partnership'>())
  const staff = [
    ...[
      { person: people.nadia, role: 'programme-admin' as const },
      { person: people.adaeze, role: 'analyst' as const },
    ],
    ...[
      { person: people.wilf, role: 'approver' as const },
      { person: people.leila, role: 'approver' as const },
    ],
    { person: people.cora, role: 'sponsor' as const },
  ].map(({ person, role }) => ({ id: world.newId<'staff'>(), person: person.id, role }))
  const table = world.newId<'publication table'>()
  await db.write({ kind: 'desk', programme, person: people.nadia.id }, async tx => {
    await keepProgramme(tx, { id: programme, name: called }, at)
    for (const part of staff) await keepStaff(tx, programme, part, at)
    for (const [index, name] of regions.entries()) await keepRegion(tx, programme, regionIds[index] ?? '', name)
    for (const [index, name] of kinds.entries()) await keepAreaKind(tx, programme, kindIds[index] ?? '', name)
    await keepPublicationTable(tx, programme, {
      ...{ id: table, firstDay: calendar.day('2025-04-01'), lastDay: calendar.day('2028-03-31'), at, by: people.nadia },
      printed: regions.map((name, index) => ({ key: keys[index] ?? '', name, regions: [regionIds[index] ?? ''] })),
    })
    for (const [index, id] of partnerships.entries())
      await keepPartnership(
        tx,
        {
          ...{ id, name: names[index] ?? '', programme, region: regionIds[index % 2] ?? '' },
          area: kindIds[index % 3 === 0 ? 0 : 1] ?? '',
        },
        at,
      )
  })
  return { house, calendar, people, programme, partnerships }
}

const keys = regions.map(name => name.toLowerCase().replaceAll(' ', '-'))
const kindKeys = kinds.map(name => name.toLowerCase().replaceAll(' ', '-'))

/** A year's positions of one of them, as they are given: confirmed that day, and what led there left out. */
export const giveRow = async (nation: Nation, at: number, year: number, on: Day): Promise<void> => {
  const { house, calendar, people, programme, partnerships } = nation
  const { db, world } = house
  const now: Instant = calendar.at(on, '15:00')
  const partnership = partnerships[at] ?? ''
  const [region, kind] = [at % 2, at % 3 === 0 ? 0 : 1]
  const made = { id: world.newId<'contribution'>(), at: now, by: people.nadia }
  const confirmation = world.newId<'confirmation'>()
  await db.write({ kind: 'partnership', partnership, person: people.nadia.id }, async tx => {
    const day = dayOf(now)
    const opening = {
      label: calendar.label(on),
      editionId: edition,
      gatherBy: day,
      agreeBy: day,
      planBy: day,
      groups: [],
    }
    const exercise = done(await openExercise({ world, now, person: people.nadia, write: work => work(tx) }, opening))
    done(
      await giveContribution(
        tx,
        {
          ...{ partnership, exercise, programme, confirmation, confirmedOn: day },
          row: {
            ...{ year: opening.label, edition, region: keys[region] ?? '', areaType: kindKeys[kind] ?? '' },
            scores: scoresIn(year, at),
          },
          ...{ regionName: regions[region] ?? '', areaTypeName: kinds[kind] ?? '' },
        },
        made,
      ),
    )
  })
}

const build = async (nation: Nation, release: number, closesOn: Day): Promise<void> => {
  const { house, calendar, people, programme } = nation
  const { db, world } = house
  const [key, now] = [{ programme, release, draft: 1 }, later(calendar.at(closesOn, '10:00'), 86_400_000)]
  const fact = { at: now, by: people.adaeze }
  const asked = world.newId<'release fact'>()
  await db.write({ kind: 'desk', programme, person: people.adaeze.id }, async tx => {
    const closing = { label: calendar.label(closesOn), closesOn: calendar.day(closesOn), isCorrection: false }
    await keepRelease(tx, key, closing)
    await keepReleaseClosing(tx, key, closing, fact)
    const places = await releasePlacesOf(tx, programme, closing.closesOn)
    const closed = sayDay(closing.closesOn).replace(/^\d+ /, '')
    await keepDraft(tx, key, { called, closed, places, withheld: [] })
    await recordReleaseFact(tx, key, { ...fact, id: asked, kind: 'asked' })
  })
  await overviewHandlers({ ...house, world: { ...world, now: () => now } })['overview.build']?.({ programme })
}

/** The gate is run, and two people approve: as it is done with every release. */
const publish = async ({ house: { db, world }, calendar, people, programme }: Nation, release: number, on: Day) => {
  const key = { programme, release, draft: 1 }
  const scopeOf = (person: Person) => ({ kind: 'desk', programme, person: person.id }) as const
  await db.write(scopeOf(people.adaeze), tx => startGate(tx, key))
  const [work] = Object.values(gateHandlers({ db }))
  if (work === undefined) throw new Error('Nothing works for the gate')
  while ((await db.read(scopeOf(people.adaeze), tx => gateStandingOf(tx, key))).state === 'running')
    await work({ programme })
  const now = calendar.at(on, '14:30')
  for (const person of [people.wilf, people.leila]) {
    const saidToPublish = person === people.leila
    const ids = { approval: world.newId<'release fact'>(), publication: world.newId<'release fact'>() }
    done(
      await db.write(scopeOf(person), tx =>
        approve(tx, { key, person, now, today: dayOf(now), ...ids, saidToPublish }),
      ),
    )
  }
  await db.write(scopeOf(people.nadia), tx => keepOpen(tx, key, true))
}

/** One release that was built, gated, approved and published, and the draft of the next, which waits for its gate. */
export const fillNation = async (nation: Nation): Promise<void> => {
  for (let at = 0; at < 56; at += 1) await giveRow(nation, at, 0, at % 2 === 0 ? '2025-07-07' : '2025-09-22')
  await build(nation, 1, '2025-10-20')
  await publish(nation, 1, '2025-11-10')
  for (let at = 24; at < 60; at += 1) await giveRow(nation, at, 1, at % 2 === 0 ? '2026-07-06' : '2026-09-21')
  await build(nation, 2, '2026-10-19')
}

/** A second, larger programme, of whose partnerships only the overview is told. */
export const buildNation = async (house: House, people: People): Promise<Id<'programme'>> => {
  const nation = await arrangeNation(house, calendarAt(house.world.now()), people)
  await fillNation(nation)
  return nation.programme
}
