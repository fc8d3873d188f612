import type { Write } from '#db'
import type { Id, Instant, World } from '#ground'
import type { Person, RoleHeld, Seat } from '#people'
import { keepGroup, keepSeat } from '../../src/people/partnership/store/groups.ts'
import { keepOrganisation } from '../../src/people/partnership/store/organisations.ts'
import { keepRole } from '../../src/people/partnership/store/roles.ts'
import type { Stage } from './acting.ts'
import { cast, type CastMember, type PersonName } from './cast.ts'
import { registers, type GroupName, type PartnershipName, type Register } from './places.ts'

export type Named<Name extends string, Value> = Readonly<Record<Name, Value>>

export const keysOf = <Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(record) as Name[]

/** What one partnership’s register holds once it is kept. */
export type Registered = {
  readonly groups: Partial<Record<GroupName, Id<'group'>>>
  readonly seats: Partial<Record<GroupName, readonly Seat[]>>
  readonly roles: ReadonlyMap<PersonName, readonly RoleHeld[]>
}

/** Keeps a partnership’s organisations, groups and seats, and gives its people their roles. */
export const register = async (
  tx: Write,
  stage: Stage,
  name: PartnershipName,
  partnership: Id<'partnership'>,
  people: Named<PersonName, Person>,
  at: Instant,
): Promise<Registered> => {
  const told: Register = registers[name] ?? { organisations: [], groups: [] }
  const organisations = new Map(told.organisations.map(each => [each.name, stage.world.newId<'organisation'>()]))
  for (const { name: called, kind, statutory = false, provider = false } of told.organisations) {
    const id = organisations.get(called) ?? ''
    await keepOrganisation(tx, partnership, { id, name: called, kind, statutory, provider })
  }
  const groups: Partial<Record<GroupName, Id<'group'>>> = {}
  const seats: Partial<Record<GroupName, readonly Seat[]>> = {}
  for (const group of told.groups) {
    const id = stage.world.newId<'group'>()
    groups[group.key] = id
    await keepGroup(tx, partnership, { id, name: group.name, kind: group.kind, at })
    seats[group.key] = group.seats.map(seat => seatFrom(stage, seat, organisations))
    for (const seat of seats[group.key] ?? []) await keepSeat(tx, partnership, id, seat)
  }
  const roles = new Map<PersonName, readonly RoleHeld[]>()
  for (const key of keysOf(cast)) {
    const held = rolesOf(stage.world, cast[key], name, { told, groups, organisations })
    roles.set(key, held)
    for (const each of held) await keepRole(tx, partnership, { ...each, person: people[key].id, at })
  }
  return { groups, seats, roles }
}

const seatFrom = (
  { world, calendar }: Stage,
  { title, from, holder, vacantSince }: Register['groups'][number]['seats'][number],
  organisations: ReadonlyMap<string, Id<'organisation'>>,
): Seat => {
  const organisation = from === undefined ? undefined : organisations.get(from)
  return {
    ...{ id: world.newId<'seat'>(), title },
    ...(organisation === undefined || from === undefined ? {} : { organisation, organisationName: from }),
    ...(holder === undefined ? {} : { holder }),
    ...(vacantSince === undefined ? {} : { vacantSince: calendar.day(vacantSince) }),
  }
}

type Known = {
  readonly told: Register
  readonly groups: Partial<Record<GroupName, Id<'group'>>>
  readonly organisations: ReadonlyMap<string, Id<'organisation'>>
}

const rolesOf = (
  world: World,
  member: CastMember,
  where: PartnershipName,
  { told, groups, organisations }: Known,
): readonly RoleHeld[] =>
  member.roles
    .filter(each => each.in === where)
    .map(({ role, leads, from }) => {
      const group = leads === undefined ? undefined : groups[leads]
      const groupName = told.groups.find(each => each.key === leads)?.name
      const organisation = from === undefined ? undefined : organisations.get(from)
      return {
        ...{ id: world.newId<'role'>(), role },
        provider: told.organisations.find(each => each.name === from)?.provider ?? false,
        ...(group === undefined || groupName === undefined ? {} : { group, groupName }),
        ...(organisation === undefined ? {} : { organisation }),
      }
    })
