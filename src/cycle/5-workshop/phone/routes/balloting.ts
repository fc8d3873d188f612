import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { data, mistaken, refused, seeOther, type Asked, type Reply } from '#http'
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

type Me = { readonly id: Id<'participant'>; readonly workshop: Id<'workshop'> }
type Cast = Awaited<ReturnType<typeof castBallot>>
/** Puts what was posted into the box; nothing when it can't be read, with the form's mistakes saying why. */
type Casting = (needs: WorkshopNeeds, form: Form, me: Me) => Promise<Cast | undefined>

/** A score. What comes back is the same whichever it was. */
export const castScore: Casting = async (needs, form, me) => {
  const round = form.id<'round'>('round', { called: 'The round', needed: noRound })
  const answer = form.choice('answer', answers, {
    called: 'Your score',
    needed: 'Choose a score from 1 to 5, or “I can’t judge this one”',
  })
  const comment = form.text('comment', { called: 'Your words', max: longestComment })
  if (round === undefined || answer === undefined || form.mistakes.length > 0) return undefined
  return castBallot(needs, me.workshop, me.id, { ...{ round, answer }, ...(comment === '' ? {} : { comment }) })
}

/** Up to three dots, in the same way. */
export const castThreeDots: Casting = async (needs, form, me) => {
  const round = form.id<'round'>('round', { called: 'The round', needed: noRound })
  const candidates = form.ids<'candidate'>('candidate', {
    called: 'Your dots',
    needed: 'Put a dot on at least one',
  })
  if (candidates.length > mostDots) form.complain('candidate', 'Put a dot on three at the most')
  if (round === undefined || form.mistakes.length > 0) return undefined
  return castDots(needs, me.workshop, me.id, { round, candidates })
}

/** Takes what can be taken without reading the room; whatever else has to be said is said by those who read it. */
export const takeQuickly = async (
  needs: WorkshopNeeds,
  asked: Asked,
  me: Me,
  casting: Casting,
): Promise<Reply | undefined> => {
  const cast = await casting(needs, readForm(asked.body), me)
  return cast?.ok === true ? taken(needs, asked, me.workshop) : undefined
}

export const takeBallot = (needs: WorkshopNeeds, seated: Seated): Promise<Reply> => take(needs, seated, castScore)
export const takeDots = (needs: WorkshopNeeds, seated: Seated): Promise<Reply> => take(needs, seated, castThreeDots)

const take = async (needs: WorkshopNeeds, seated: Seated, casting: Casting): Promise<Reply> => {
  const form = readForm(seated.asked.body)
  const { workshop, me } = seated
  const cast = await casting(needs, form, { workshop, id: me.id })
  if (cast === undefined) return askAgain(seated, form)
  return cast.ok ? taken(needs, seated.asked, workshop) : tooLate(seated, cast.refusal)
}

const taken = (needs: WorkshopNeeds, asked: Asked, workshop: Id<'workshop'>): Reply => {
  needs.live.nudgeCount(workshop)
  return asked.wantsData ? data({ sent: true }) : seeOther(phonePath)
}

const askAgain = async (seated: Seated, form: Form): Promise<Reply> => {
  // The page is of a round that is over: there is nothing to put right on it.
  if (form.typed('round') !== openRoundOf(seated.room)?.id) return tooLate(seated, { kind: 'too-late' })
  const message = form.mistakes[0]?.words ?? ''
  if (seated.asked.wantsData) return data({ sent: false, reason: 'mistake', message }, 422)
  return mistaken(await phoneOf(seated, form))
}

const tooLate = ({ asked, frame, room, now }: Seated, { kind }: BallotRefusal): Reply => {
  const message = sayBallotRefusal[kind]
  if (!asked.wantsData) return refused(notCountedScreen(frame, room, now, message))
  return data({ sent: false, reason: kind === 'too-late' ? 'too-late' : 'refused', message }, 409)
}
