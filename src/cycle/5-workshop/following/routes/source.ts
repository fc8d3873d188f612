import type { Id } from '#ground'
import type { Markup } from '#http'
import type { LiveSource } from '#live'
import { mayWith, peopleOf } from '#people'
import { sayAnswered } from '../../controls/answered.ts'
import { controlsFrame } from '../../controls/pages/controls.ts'
import { roomFor } from '../../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { notesFrameFor } from '../../notes/pages/frame.ts'
import { markedFrame } from '../pages/frame.ts'
import { phoneFrameFor } from '../../phone/pages/frame.ts'
import { isHere, type Workshop } from '../../room/room.ts'
import { screenFrame } from '../../screen/pages/frame.ts'
import { screenViewOf } from '../../screen/routes/viewing.ts'
import type { ScreenView } from '../../screen/view.ts'
import { answeredNow, roomOf } from '../../store/room.ts'

type Following = Pick<WorkshopNeeds, 'db' | 'world' | 'publicUrl'>

/**
 * What all screens of one workshop follow. The first word of an audience says which kind of screen it is; every screen
 * of an audience gets the same bytes, and nothing in them depends on a ballot before its reveal.
 */
export const sourceOf = (needs: Following, workshop: Id<'workshop'>): LiveSource => ({
  async frames() {
    const seen = await seenIn(needs, workshop)
    if (seen === undefined) throw new Error('A workshop that is followed is there')
    const { revision, questions } = seen.room.workshop
    return { revision: String(revision), of: audience => markedFrame(frameFor(seen, audience), questions) }
  },
  async count() {
    const answered = await needs.db.read({ kind: 'workshop', workshop }, tx => answeredNow(tx, workshop))
    const words = answered && sayAnswered(answered)
    return audience => (isPhone(audience) ? undefined : words)
  },
  async mayStay(who) {
    const room = await roomFor(needs, workshop)
    const here = new Set(room?.workshop.closedAt === undefined ? room?.people.filter(isHere).map(({ id }) => id) : [])
    const running = who.some(isPerson) && room !== undefined ? await runnersOf(needs, room.workshop) : new Set()
    return new Set(who.filter(each => here.has(each) || running.has(each)))
  },
})

const isPerson = (who: string): boolean => who.startsWith('person ')

/** Everybody signed in who may run the workshop now: a role that has ended ends their screens too. */
const runnersOf = async (
  { db }: Pick<Following, 'db'>,
  { partnership, group }: Workshop,
): Promise<ReadonlySet<string>> => {
  const people = await db.read({ kind: 'job', name: 'workshop.following', partnership }, peopleOf)
  return new Set(
    people.filter(({ roles }) => mayWith(roles, 'workshop.run', group)).map(({ person }) => `person ${person.id}`),
  )
}

const isPhone = (audience: string): boolean => /^(?:phone|notes)\b/.test(audience)

const frameFor = (seen: ScreenView, audience: string): Markup => {
  if (audience === 'screen') return screenFrame(seen)
  if (audience === 'controls') return controlsFrame(seen)
  return audience.startsWith('notes')
    ? notesFrameFor(seen.room, audience)
    : phoneFrameFor(seen.room, seen.now, audience)
}

/** The room and, while a round is open, how many have answered: never who, and never what. */
const seenIn = (needs: Following, workshop: Id<'workshop'>): Promise<ScreenView | undefined> =>
  needs.db.read({ kind: 'workshop', workshop }, async tx => {
    const room = await roomOf(tx, workshop)
    return room && screenViewOf(needs, room, needs.world.now(), await answeredNow(tx, room.workshop.id))
  })
