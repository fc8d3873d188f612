import type { Write } from '#db'
import type { Id, Instant, World } from '#ground'
import { markSetUp, type Person, type Seat } from '#people'
import { keepPartnership } from '../../src/people/partnership/store/partnerships.ts'
import { keepPerson } from '../../src/people/partnership/store/people.ts'
import { lastDayFrom, printedFrom } from '../../src/people/programme/publication.ts'
import { keepProgramme, keepRegion, keepStaff } from '../../src/people/programme/store.ts'
import { keepPublicationTable } from '../../src/people/programme/store/publication.ts'
import { keepAreaKind } from '../../src/people/programme/store/regions.ts'
import { keepSpan } from '../../src/people/programme/store/span.ts'
import type { Actor, Stage } from './acting.ts'
import { cast, type CastMember, type PersonName } from './cast.ts'
import { areaKinds, partnerships, printedAs, programme, regions } from './places.ts'
import type { AreaKindName, GroupName, PartnershipName, PartnershipTold, RegionName } from './places.ts'
import { keysOf, register, type Named, type Registered } from './register.ts'

/** Everyone and everything that the story is about, by name. */
export type Cast = {
  readonly programme: Id<'programme'>
  readonly regions: Named<RegionName, Id<'region'>>
  readonly partnerships: Named<PartnershipName, Id<'partnership'>>
  readonly people: Named<PersonName, Person>
  readonly groups: Named<GroupName, Id<'group'>>
  readonly seats: Named<GroupName, readonly Seat[]>
  /** A person as they act in one partnership. */
  readonly actor: (name: PersonName, where: PartnershipName) => Actor
}

const fresh = <Name extends string, Noun extends string>(
  world: World,
  record: Readonly<Record<Name, unknown>>,
): Named<Name, Id<Noun>> =>
  Object.fromEntries(keysOf(record).map(name => [name, world.newId<Noun>()])) as Named<Name, Id<Noun>>

/** Sets the installation up: a programme, its regions and partnerships, their people, organisations and groups. */
export const buildPeople = async (stage: Stage): Promise<Cast> => {
  const { db, world, calendar } = stage
  const at = calendar.at('2025-06-02', '09:00')
  const ids = fresh<PersonName, 'person'>(world, cast)
  const people = Object.fromEntries(
    keysOf(cast).map(key => [key, { id: ids[key], name: cast[key].name, email: cast[key].email }]),
  ) as Named<PersonName, Person>
  // A database is a sample from its first row or never.
  await db.write({ kind: 'person', person: ids.nadia }, tx => markSetUp(tx, at, true))
  for (const person of Object.values(people))
    await db.write({ kind: 'person', person: person.id }, tx => keepPerson(tx, person, at))
  const places = await buildProgramme({ stage, people, at })
  const registered = new Map<PartnershipName, Registered>()
  for (const name of keysOf(partnerships)) {
    const scope = { kind: 'partnership', partnership: places.partnerships[name], person: people.nadia.id } as const
    registered.set(name, await db.write(scope, tx => register(tx, stage, name, places.partnerships[name], people, at)))
  }
  const all = [...registered.values()]
  const groups = Object.assign({}, ...all.map(each => each.groups)) as Named<GroupName, Id<'group'>>
  const seats = Object.assign({}, ...all.map(each => each.seats)) as Named<GroupName, readonly Seat[]>
  return {
    ...{ ...places, people, groups, seats },
    actor: (name, where) => ({
      person: people[name],
      partnership: places.partnerships[where],
      roles: registered.get(where)?.roles.get(name) ?? [],
    }),
  }
}

type Founding = {
  readonly stage: Stage
  readonly people: Named<PersonName, Person>
  readonly at: Instant
}

const partsIn = ({ stage, people }: Founding, regionIds: Named<RegionName, Id<'region'>>) =>
  keysOf(cast).flatMap(name => {
    const { staff }: CastMember = cast[name]
    if (staff === undefined) return []
    const region = staff.region && { region: regionIds[staff.region] }
    return { id: stage.world.newId<'staff'>(), person: people[name].id, role: staff.role, ...region }
  })

const buildProgramme = async (founding: Founding) => {
  const { stage, people, at } = founding
  const { db, world } = stage
  const id = world.newId<'programme'>()
  const regionIds = fresh<RegionName, 'region'>(world, regions)
  const areaIds = fresh<AreaKindName, 'area kind'>(world, areaKinds)
  const partnershipIds = fresh<PartnershipName, 'partnership'>(world, partnerships)
  const parts = partsIn(founding, regionIds)
  await db.write({ kind: 'desk', programme: id, person: people.nadia.id }, async tx => {
    await keepProgramme(tx, { id, ...programme }, at)
    for (const name of keysOf(regions)) await keepRegion(tx, id, regionIds[name], regions[name])
    for (const name of keysOf(areaKinds)) await keepAreaKind(tx, id, areaIds[name], areaKinds[name])
    for (const part of parts) await keepStaff(tx, id, part, at)
    for (const key of keysOf(partnerships)) {
      const { name, region, area, joined }: PartnershipTold = partnerships[key]
      const where = { region: regionIds[region], area: areaIds[area] }
      await keepPartnership(
        tx,
        { id: partnershipIds[key], name, programme: id, ...where },
        joined === undefined ? at : stage.calendar.at(joined, '09:00'),
      )
    }
    await fixDays(tx, founding, { programme: id, regionIds })
  })
  return { programme: id, regions: regionIds, partnerships: partnershipIds }
}

/** The programme's days, and which of its regions are printed together until when. */
const fixDays = async (
  tx: Write,
  { stage: { calendar, world }, people, at }: Founding,
  made: { readonly programme: Id<'programme'>; readonly regionIds: Named<RegionName, Id<'region'>> },
): Promise<void> => {
  const by = people.nadia
  const span = { firstDay: calendar.day('2025-04-07'), lastDay: calendar.day('2029-03-30') }
  await keepSpan(tx, made.programme, span, { at, by })
  const named = keysOf(regions).map(name => ({ region: made.regionIds[name], as: printedAs[name] }))
  await keepPublicationTable(tx, made.programme, {
    ...{ id: world.newId<'publication table'>(), firstDay: span.firstDay, lastDay: lastDayFrom(span.firstDay) },
    ...{ by, at, printed: printedFrom(named) },
  })
}
