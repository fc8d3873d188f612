import type { Read } from '#db'
import { readForm, type Form } from '#forms'
import { dayOf, type Id } from '#ground'
import { data, mistaken, orAbsent, refused, seeOther, shown, type Asked, type Reply } from '#http'
import { hashOf, visitorFrame } from '#people'
import { castBallot, sayBallotRefusal } from '../../../actions/balloting.ts'
import { comeIn } from '../../../actions/people.ts'
import { answers } from '../../../ballot/answer.ts'
import { outsidePage } from '../../../joining/pages/outside.ts'
import { roomFor, workshopCookie } from '../../../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../../../needs.ts'
import { aheadPath, phonePath } from '../../../paths.ts'
import type { Room } from '../../../room/room.ts'
import { participantBy } from '../../../store/people.ts'
import { hasAnswered } from '../../../store/room.ts'
import { isMember } from '../../../store/rounds.ts'
import { longestComment } from '../../pages/score.ts'
import { aheadStandards, mayComeIn, opensOn, standardInHand, waitingRounds, type OwnRounds } from '../ahead.ts'
import { aheadPage, type AheadView } from '../pages/ahead.ts'

/** What a link opens, or that it is over; absent when it opens nothing. */
const opened = async (needs: WorkshopNeeds, asked: Asked) => {
  const token = asked.params['part'] ?? ''
  const found = orAbsent(await needs.db.read({ kind: 'visitor', tokenHash: hashOf(token) }, participantBy))
  const room = orAbsent(await roomFor(needs, found.workshop))
  const me = orAbsent(room.people.find(({ id }) => id === found.id))
  const { name } = room.workshop
  const kind = room.workshop.closedAt !== undefined ? 'closed' : me.takenOut ? 'taken-out' : undefined
  const over = kind && refused(outsidePage(visitorFrame(needs, asked), { kind, name }))
  return { token, room, me, over }
}

const viewOf = async (needs: WorkshopNeeds, asked: Asked, link: Awaited<ReturnType<typeof opened>>, form?: Form) => {
  const { room, me, token } = link
  const own = await needs.db.read({ kind: 'workshop', workshop: room.workshop.id }, tx => ownRounds(tx, room, me.id))
  const standards = aheadStandards(room, own)
  const today = dayOf(needs.world.now())
  const opening = opensOn(room, today)
  const inHand = standardInHand(standards, form?.typed('standard') ?? asked.query['standard'])
  const view: AheadView = {
    ...{ room, token, standards, shownAs: me.shownAs },
    mayComeIn: mayComeIn(room, me, today),
    ...(opening === undefined ? {} : { opensOn: opening }),
    ...(inHand === undefined ? {} : { inHand }),
    ...(form === undefined ? {} : { form }),
  }
  return view
}

const ownRounds = async (tx: Read, room: Room, me: Id<'participant'>): Promise<OwnRounds> => {
  const [may, sent] = [new Set<string>(), new Set<string>()]
  for (const { id } of waitingRounds(room)) {
    if (await isMember(tx, id, me)) may.add(id)
    if (may.has(id) && (await hasAnswered(tx, id, me))) sent.add(id)
  }
  return { may, sent }
}

export const showAhead = async (needs: WorkshopNeeds, asked: Asked): Promise<Reply> => {
  const link = await opened(needs, asked)
  return link.over ?? shown(aheadPage(visitorFrame(needs, asked), await viewOf(needs, asked, link)))
}

/** One standard's answer; it can be changed until the room's reveal. */
export const scoreAhead = async (needs: WorkshopNeeds, asked: Asked): Promise<Reply> => {
  const link = await opened(needs, asked)
  if (link.over !== undefined) return link.over
  if (opensOn(link.room, dayOf(needs.world.now())) !== undefined) return notYet(needs, asked, link)
  const form = readForm(asked.body)
  const frame = visitorFrame(needs, asked)
  const round = form.id<'round'>('round', { called: 'The standard', needed: 'Choose a standard from the list' })
  const answer = form.choice('answer', answers, {
    called: 'Your score',
    needed: 'Choose a score from 1 to 5, or “I can’t judge this one”',
  })
  const comment = form.text('comment', { called: 'Your words', max: longestComment })
  if (round === undefined || answer === undefined || form.mistakes.length > 0) {
    const message = form.mistakes[0]?.words ?? ''
    if (asked.wantsData) return data({ sent: false, reason: 'mistake', message }, 422)
    return mistaken(aheadPage(frame, await viewOf(needs, asked, link, form)))
  }
  const words = comment === '' ? {} : { comment }
  const cast = await castBallot(needs, link.room.workshop.id, link.me.id, { round, answer, ...words })
  if (cast.ok) needs.live.nudgeCount(link.room.workshop.id)
  if (asked.wantsData) {
    if (cast.ok) return data({ sent: true })
    const reason = cast.refusal.kind === 'too-late' ? 'too-late' : 'refused'
    return data({ sent: false, reason, message: sayBallotRefusal[cast.refusal.kind] }, 409)
  }
  if (cast.ok) return seeOther(aheadPath(link.token))
  const view = await viewOf(needs, asked, link)
  return refused(aheadPage(frame, { ...view, refusal: sayBallotRefusal[cast.refusal.kind] }))
}

const notYet = async (needs: WorkshopNeeds, asked: Asked, link: Awaited<ReturnType<typeof opened>>): Promise<Reply> =>
  asked.wantsData
    ? data({ sent: false, reason: 'refused', message: 'Scoring ahead has not opened yet.' }, 409)
    : refused(aheadPage(visitorFrame(needs, asked), await viewOf(needs, asked, link)))

/** On the day: in, with the same token, so that nobody counts twice. */
export const comeInByLink = async (needs: WorkshopNeeds, asked: Asked): Promise<Reply> => {
  const link = await opened(needs, asked)
  if (link.over !== undefined) return link.over
  const { room, me, token } = link
  if (!mayComeIn(room, me, dayOf(needs.world.now()))) return seeOther(aheadPath(token))
  await comeIn(needs, room.workshop.id, me.id)
  needs.live.nudge(room.workshop.id)
  return seeOther(phonePath, [workshopCookie(token)])
}
