import type { Id } from '#ground'
import { orAbsent, type Asked, type Reply, type Route } from '#http'
import type { Frame } from '../../access/frame.ts'
import { personRoute, type Needs } from '../../access/member.ts'
import type { Visitor } from '../../visit/store.ts'
import type { DeskPartnership, Programme } from '../programme.ts'
import { deskPartnerships, programmesOf, staffOf } from '../store.ts'

/** Somebody of the programme's staff at its desk. */
export type AtDesk = {
  readonly asked: Asked
  readonly person: Id<'person'>
  readonly frame: Frame
  readonly programme: Programme
  /** Changes who is on the staff and which partnerships there are. */
  readonly isAdmin: boolean
  /** Those of the region that the person leads, or all. */
  readonly partnerships: readonly DeskPartnership[]
}

const atDesk = async (needs: Needs, asked: Asked, visitor: Visitor, frame: Frame): Promise<AtDesk> => {
  const person = visitor.person.id
  const programmes = await needs.db.read({ kind: 'person', person }, tx => programmesOf(tx, person))
  const programme = orAbsent(programmes.find(each => each.id === asked.params['programme']))
  const scope = { kind: 'desk', programme: programme.id, person } as const
  return needs.db.read(scope, async tx => {
    const own = (await staffOf(tx, programme.id)).filter(each => each.person.id === person)
    const all = await deskPartnerships(tx, programme.id)
    const isAdmin = own.some(each => each.role === 'programme-admin')
    const regions = own.flatMap(each => each.region?.name ?? [])
    const partnerships = isAdmin ? all : all.filter(each => each.region !== undefined && regions.includes(each.region))
    return { asked, person, frame, programme, isAdmin, partnerships }
  })
}

/** A page of the programme's own, for its staff only; anybody else finds nothing there. */
export const deskRoute = (
  needs: Needs,
  method: 'GET' | 'POST',
  path: string,
  handle: (desk: AtDesk) => Promise<Reply>,
): Route =>
  personRoute(needs, {
    method,
    path: `/programmes/:programme${path}`,
    handle: async (asked, visitor, frame) => handle(await atDesk(needs, asked, visitor, frame)),
  })
