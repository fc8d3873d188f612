import type { Read } from '#db'
import type { Id, Instant } from '#ground'
import { data, seeOther, shown, type Asked, type Cookie, type Reply, type Route } from '#http'
import { newToken, hashOf, visitorFrame, type Frame } from '#people'
import type { WorkshopNeeds } from '../../needs.ts'
import { joinPath } from '../../paths.ts'
import type { Participant, Room } from '../../room/room.ts'
import { participantBy, type FoundParticipant } from '../../store/people.ts'
import { roomOf } from '../../store/room.ts'
import { outsidePage, outsideWords, type Outside, type Typed } from '../pages/outside.ts'

/** Somebody in a workshop, by the cookie of their phone or computer, and what they may do there. */
export type Seated = {
  readonly asked: Asked
  readonly now: Instant
  readonly workshop: Id<'workshop'>
  readonly room: Room
  readonly me: Participant
  readonly frame: Frame
  readonly read: <Value>(work: (tx: Read) => Promise<Value>) => Promise<Value>
}

export type ParticipantRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** What was typed is shown again where it could not be taken: for long texts, never for answers. */
  readonly keepsText?: boolean
  readonly ratePerMinute?: number
  /** Answers without reading the room, where it can; many do this in the same half minute. */
  readonly quick?: (asked: Asked, me: FoundParticipant) => Promise<Reply | undefined>
  readonly handle: (seated: Seated) => Promise<Reply>
}

/** A day: the workshop's own end comes first, and is kept in the database. */
const day = 24 * 60 * 60

export const workshopCookie = (token: string): Cookie => ({ name: 'workshop', value: token, maxAgeSeconds: day })
const noWorkshop: Cookie = { name: 'workshop', value: '', maxAgeSeconds: 0 }

/** Whom a browser's cookie belongs to, whatever became of them; invited ahead and never come is nobody yet. */
export const participantIn = async (
  needs: Pick<WorkshopNeeds, 'db'>,
  asked: Asked,
): Promise<FoundParticipant | undefined> => {
  const token = asked.cookies['workshop']
  if (token === undefined || token === '') return undefined
  const found = await needs.db.read({ kind: 'visitor', tokenHash: hashOf(token) }, participantBy)
  return found?.came === true ? found : undefined
}

const secretPattern = /^[\w-]{43}$/

/**
 * The secret with which a browser will come in: the one that it was given at the door, unless that belongs to somebody
 * in another workshop. Posts of one form at the same moment share it, and so are one person.
 */
export const freshToken = async (
  needs: Pick<WorkshopNeeds, 'db' | 'world'>,
  asked: Asked,
  workshop: Id<'workshop'>,
): Promise<string> => {
  const brought = asked.cookies['workshop'] ?? ''
  if (secretPattern.test(brought)) {
    const found = await needs.db.read({ kind: 'visitor', tokenHash: hashOf(brought) }, participantBy)
    if (found === undefined || found.workshop === workshop) return brought
  }
  return newToken(needs.world)
}

/** The room as somebody in it may see it. */
export const roomFor = (needs: Pick<WorkshopNeeds, 'db'>, workshop: Id<'workshop'>): Promise<Room | undefined> =>
  needs.db.read({ kind: 'workshop', workshop }, tx => roomOf(tx, workshop))

/**
 * A route inside a workshop, for whoever joined it. It ends with the workshop, with leaving and with being taken out,
 * each said clearly; without a cookie a page leads to the door.
 */
export const participantRoute = (needs: WorkshopNeeds, route: ParticipantRoute): Route => ({
  method: route.method,
  path: route.path,
  guard: 'participant',
  ...(route.ratePerMinute === undefined ? {} : { ratePerMinute: route.ratePerMinute }),
  handle: async asked => {
    const found = await participantIn(needs, asked)
    const quick = found && !found.takenOut && !found.left ? await route.quick?.(asked, found) : undefined
    if (quick !== undefined) return quick
    const room = found && (await roomFor(needs, found.workshop))
    const me = room?.people.find(({ id }) => id === found?.id)
    if (found === undefined || room === undefined || me === undefined) {
      return turnedAway(needs, asked, route, { kind: 'nobody' })
    }
    const outside = outsideOf(room, me)
    if (outside !== undefined) return turnedAway(needs, asked, route, outside)
    const { id: workshop } = room.workshop
    return route.handle({
      ...{ asked, workshop, room, me },
      now: needs.world.now(),
      frame: visitorFrame(needs, asked),
      read: work => needs.db.read({ kind: 'workshop', workshop }, work),
    })
  },
})

const outsideOf = ({ workshop }: Room, me: Participant): Outside | undefined => {
  const { name, code } = workshop
  if (workshop.closedAt !== undefined) return { kind: 'closed', name }
  if (me.takenOut) return { kind: 'taken-out', name }
  if (me.leftAt !== undefined) return { kind: 'left', name, code, shownAs: me.shownAs }
  return undefined
}

const turnedAway = (needs: WorkshopNeeds, asked: Asked, route: ParticipantRoute, outside: Outside): Reply => {
  const status = outside.kind === 'nobody' ? 401 : 409
  if (asked.wantsData) {
    const message = outsideWords[outside.kind]
    return data(
      { saved: false, sent: false, reason: outside.kind === 'nobody' ? 'signed-out' : 'refused', message },
      status,
    )
  }
  if (outside.kind === 'nobody' && route.method === 'GET') return seeOther(joinPath())
  const page = outsidePage(visitorFrame(needs, asked), outside, route.keepsText === true ? typedIn(asked) : [])
  // A closed workshop is over on this phone too; who left may still come back with theirs.
  return outside.kind === 'closed' ? { kind: 'page', status, body: page, cookies: [noWorkshop] } : shown(page, status)
}

const typedIn = ({ body }: Asked): Typed =>
  Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap(each => (each.trim().length > 3 ? [{ name, value: each }] : [])),
  )
