import type { Form } from '#forms'
import { shown, type Reply } from '#http'
import type { Seated } from '../../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { phonePagePath } from '../../paths.ts'
import { openRoundOf } from '../../room/room.ts'
import { sourceOf } from '../../following/routes/source.ts'
import { showScreen } from '../../screen/routes/showing.ts'
import { hasAnswered } from '../../store/room.ts'
import { isMember } from '../../store/rounds.ts'
import { audienceOf, eyesOf, type Eyes } from '../here.ts'
import { phoneScreen } from '../pages/screen.ts'

/** As whom a participant looks just now: late for the round that is open, or done with it. */
const eyesIn = async ({ room, me, read }: Seated): Promise<Eyes> => {
  const round = openRoundOf(room)
  if (round === undefined || me.kind !== 'taking-part') return eyesOf(room, me, {})
  return read(async tx => {
    const mayAnswer = await isMember(tx, round.id, me.id)
    const sent = mayAnswer && (await hasAnswered(tx, round.id, me.id))
    return eyesOf(room, me, { ...(mayAnswer ? {} : { late: round.id }), ...(sent ? { sent: round.id } : {}) })
  })
}

/** The step in hand; `form` when what was posted could not be taken. */
export const phoneOf = async (seated: Seated, form?: Form) => {
  const { frame, room, now } = seated
  return phoneScreen(frame, { room, now, eyes: await eyesIn(seated), ...(form === undefined ? {} : { form }) })
}

/** The step in hand; on a computer that joined as one, the big screen. */
export const showPhone = async (needs: WorkshopNeeds, seated: Seated): Promise<Reply> =>
  seated.me.kind === 'screen' ? showScreen(needs, seated, phonePagePath('live')) : shown(await phoneOf(seated))

/** The stream of this browser’s screen, or the present frame for whoever asks without one. */
export const follow = async (needs: WorkshopNeeds, seated: Seated): Promise<Reply> => {
  const { asked, workshop, me } = seated
  const audience = me.kind === 'screen' ? 'screen' : audienceOf(await eyesIn(seated))
  return needs.live.follow(asked, { topic: workshop, audience, who: me.id, source: sourceOf(needs, workshop) })
}
