import { readForm, type Form } from '#forms'
import { data, mistaken, refused, seeOther, type Reply } from '#http'
import { castBallot, castDots, sayBallotRefusal, type BallotRefusal } from '../../actions/balloting.ts'
import { answers, mostDots } from '../../ballot/answer.ts'
import type { Seated } from '../../joining/routes/participant.ts'
import type { WorkshopNeeds } from '../../needs.ts'
import { phonePath } from '../../paths.ts'
import { openRoundOf } from '../../room/room.ts'
import { longestComment } from '../pages/score.ts'
import { notCountedScreen } from '../pages/screen.ts'
import { phoneOf } from './showing.ts'

const noRound = 'This page is out of date. Look for the next step'

/** Takes a score. What comes back is the same whichever it was. */
export const takeBallot = async (needs: WorkshopNeeds, seated: Seated): Promise<Reply> => {
  const form = readForm(seated.asked.body)
  const round = form.id<'round'>('round', { called: 'The round', needed: noRound })
  const answer = form.choice('answer', answers, {
    called: 'Your score',
    needed: 'Choose a score from 1 to 5, or “I can’t judge this one”',
  })
  const comment = form.text('comment', { called: 'Your words', max: longestComment })
  if (round === undefined || answer === undefined || form.mistakes.length > 0) return askAgain(seated, form)
  const { workshop, me } = seated
  const cast = await castBallot(needs, workshop, me.id, {
    ...{ round, answer },
    ...(comment === '' ? {} : { comment }),
  })
  return afterCast(needs, seated, cast)
}

/** Takes up to three dots, in the same way. */
export const takeDots = async (needs: WorkshopNeeds, seated: Seated): Promise<Reply> => {
  const form = readForm(seated.asked.body)
  const round = form.id<'round'>('round', { called: 'The round', needed: noRound })
  const candidates = form.ids<'candidate'>('candidate', {
    called: 'Your dots',
    needed: 'Put a dot on at least one',
  })
  if (candidates.length > mostDots) form.complain('candidate', 'Put a dot on three at the most')
  if (round === undefined || form.mistakes.length > 0) return askAgain(seated, form)
  const { workshop, me } = seated
  return afterCast(needs, seated, await castDots(needs, workshop, me.id, { round, candidates }))
}

const askAgain = async (seated: Seated, form: Form): Promise<Reply> => {
  // The page is of a round that is over: there is nothing to put right on it.
  if (form.typed('round') !== openRoundOf(seated.room)?.id) return tooLate(seated, { kind: 'too-late' })
  const message = form.mistakes[0]?.words ?? ''
  if (seated.asked.wantsData) return data({ sent: false, reason: 'mistake', message }, 422)
  return mistaken(await phoneOf(seated, form))
}

type Cast = Awaited<ReturnType<typeof castBallot>>

const afterCast = (needs: WorkshopNeeds, seated: Seated, cast: Cast): Reply => {
  if (!cast.ok) return tooLate(seated, cast.refusal)
  needs.live.nudgeCount(seated.workshop)
  return seated.asked.wantsData ? data({ sent: true }) : seeOther(phonePath)
}

const tooLate = ({ asked, frame, room, now }: Seated, { kind }: BallotRefusal): Reply => {
  const message = sayBallotRefusal[kind]
  if (!asked.wantsData) return refused(notCountedScreen(frame, room, now, message))
  return data({ sent: false, reason: kind === 'too-late' ? 'too-late' : 'refused', message }, 409)
}
