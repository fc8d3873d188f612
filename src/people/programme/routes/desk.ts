import type { Read, Write } from '#db'
import { dayOf, type Day, type Instant, type World } from '#ground'
import { Absent, orAbsent, type Asked, type Reply, type Route } from '#http'
import type { Frame } from '../../access/frame.ts'
import { personRoute, visitorFrame, visitorIn, type Needs } from '../../access/member.ts'
import type { Person } from '../../access/person.ts'
import { mayAtDesk, outlivesProgramme, type StaffAbility } from '../../staff/ability.ts'
import type { Staff } from '../../staff/staff.ts'
import type { Visitor } from '../../visit/store.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import { programmeIsOpen } from '../span.ts'
import { deskPartnerships } from '../store/partnerships.ts'
import { programmesOf } from '../store/span.ts'
import { staffOf } from '../store.ts'

/** The partnerships that somebody sees by name. None once the programme is over. */
type Reach = {
  /** Those of the regions that the person leads, where they may do it as a regional lead only; otherwise all of them. */
  readonly partnerships: readonly DeskPartnership[]
  /** The same of partnerships that were merged or split: kept to be read. */
  readonly closed: readonly DeskPartnership[]
}

/** Somebody of the programme's staff at its desk, asking for one thing: they reach as far as they may for that. */
export type AtDesk = Entered & Reach

type Entered = {
  readonly asked: Asked
  readonly world: World
  readonly now: Instant
  readonly today: Day
  readonly person: Person
  readonly frame: Frame
  readonly programme: Programme
  /** The parts that the person has in the staff. */
  readonly parts: readonly Staff[]
  /** The partnerships that they see for something. */
  readonly reach: (ability: StaffAbility) => Reach
  readonly may: (ability: StaffAbility) => boolean
  readonly read: <Value>(work: (tx: Read) => Promise<Value>) => Promise<Value>
  /** Draw ids before calling: it may run more than once. */
  readonly write: <Value>(work: (tx: Write) => Promise<Value>) => Promise<Value>
}

export type DeskRoute = {
  readonly method: 'GET' | 'POST'
  /** What follows `/programmes/:programme`. */
  readonly path: string
  readonly ability: StaffAbility
  readonly uploadLimit?: number
  readonly handle: (desk: AtDesk) => Promise<Reply>
}

/** A page of the programme's own, for those of its staff who may; anybody else finds nothing there. */
export const deskRoute = (needs: Needs, route: DeskRoute): Route => ({
  ...personRoute(needs, {
    method: route.method,
    path: `/programmes/:programme${route.path}`,
    handle: async (asked, visitor, frame) => {
      const desk = await atDesk(needs, asked, visitor, frame)
      if (!desk.may(route.ability)) throw new Absent()
      return route.handle({ ...desk, ...desk.reach(route.ability) })
    },
  }),
  guard: route.ability,
  ...(route.uploadLimit === undefined ? {} : { uploadLimit: route.uploadLimit, admits: admitsTo(needs, route) }),
})

/** Whether a file is taken from whoever asks, before it is. @throws Absent where there is no such desk for them. */
const admitsTo =
  (needs: Needs, { ability }: DeskRoute) =>
  async (asked: Asked): Promise<boolean> => {
    const visitor = await visitorIn(needs, asked)
    return visitor !== undefined && (await atDesk(needs, asked, visitor, visitorFrame(needs, asked))).may(ability)
  }

const atDesk = async (needs: Needs, asked: Asked, visitor: Visitor, frame: Frame): Promise<Entered> => {
  const { person } = visitor
  const [now, today] = [needs.world.now(), dayOf(needs.world.now())]
  const programmes = await needs.db.read({ kind: 'person', person: person.id }, tx => programmesOf(tx, person.id))
  const programme = orAbsent(programmes.find(each => each.id === asked.params['programme']))
  const scope = { kind: 'desk', programme: programme.id, person: person.id, today } as const
  const { staff, all } = await needs.db.read(scope, async tx => ({
    staff: await staffOf(tx, programme.id),
    all: await deskPartnerships(tx, programme.id),
  }))
  const parts = staff.filter(each => each.person.id === person.id)
  const held = parts.map(each => each.role)
  const isOpen = programmeIsOpen(programme, today)
  return {
    ...{ asked, world: needs.world, now, today, person, programme, parts },
    frame: visitor.placeCount > 1 ? { ...frame, switchHref: '/partnerships' } : frame,
    reach: ability => reachOf(parts, isOpen ? all : [], ability),
    // The one place where a programme that is over shuts its desk; the database does so by itself as well.
    may: ability => mayAtDesk(held, ability) && (isOpen || outlivesProgramme(ability)),
    read: work => needs.db.read(scope, work),
    write: work => needs.db.write(scope, work),
  }
}

/** As whom somebody may do it decides how far they see: another part of theirs opens no other region's list to them. */
const reachOf = (parts: readonly Staff[], all: readonly DeskPartnership[], ability: StaffAbility): Reach => {
  const able = parts.filter(({ role }) => mayAtDesk([role], ability))
  const own = able.every(({ role }) => role === 'regional-lead') ? inRegionsOf(able, all) : all
  return {
    partnerships: own.filter(each => each.closedOn === undefined),
    closed: own.filter(each => each.closedOn !== undefined),
  }
}

const inRegionsOf = (parts: readonly Staff[], all: readonly DeskPartnership[]): readonly DeskPartnership[] => {
  const regions = parts.map(each => each.region?.id)
  return all.filter(each => each.regionId !== undefined && regions.includes(each.regionId))
}
