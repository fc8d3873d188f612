import type { Id, Instant } from '#ground'
import type { Markup } from '#http'
import type { LiveSource } from '#live'
import { roomFor } from '../../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { notesFrameFor } from '../../notes/pages/frame.ts'
import { phoneFrameFor } from '../../phone/pages/frame.ts'
import { answeredIn, roomOf } from '../../store/room.ts'
import { isHere, openRoundOf, type Room } from '../../room/room.ts'

/**
 * What all screens of one workshop follow. The first word of an audience says which kind of screen it is; every screen
 * of an audience gets the same bytes, and nothing in them depends on a ballot before its reveal.
 */
export const sourceOf = (needs: Pick<WorkshopNeeds, 'db' | 'world'>, workshop: Id<'workshop'>): LiveSource => ({
  async frames() {
    const [room, now] = [await roomFor(needs, workshop), needs.world.now()]
    if (room === undefined) throw new Error('A workshop that is followed is there')
    return { revision: String(room.workshop.revision), of: audience => frameFor(room, now, audience) }
  },
  async count() {
    const words = await sayAnswered(needs, workshop)
    return audience => (isPhone(audience) ? undefined : words)
  },
  async mayStay(who) {
    const room = await roomFor(needs, workshop)
    const here = new Set(room?.workshop.closedAt === undefined ? room?.people.filter(isHere).map(({ id }) => id) : [])
    return new Set(who.filter(each => each.startsWith('person ') || here.has(each)))
  },
})

const isPhone = (audience: string): boolean => /^(?:phone|notes)\b/.test(audience)

const frameFor = (room: Room, now: Instant, audience: string): Markup =>
  audience.startsWith('notes') ? notesFrameFor(room, audience) : phoneFrameFor(room, now, audience)

/** `12 of 14`, while a round is open. */
const sayAnswered = (needs: Pick<WorkshopNeeds, 'db'>, workshop: Id<'workshop'>): Promise<string | undefined> =>
  needs.db.read({ kind: 'workshop', workshop }, async tx => {
    const room = await roomOf(tx, workshop)
    const round = room && openRoundOf(room)
    if (room === undefined || round === undefined) return undefined
    const { answered, of } = await answeredIn(tx, room, round)
    return `${answered} of ${of}`
  })
