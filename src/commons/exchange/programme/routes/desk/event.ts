import { readForm, type Form } from '#forms'
import type { Id } from '#ground'
import { orAbsent, seeOther, type Markup, type Reply, type Route } from '#http'
import { deskRoute, type AtDesk, type ShownMistake } from '#people'
import { eventOf } from '#support'
import type { ExchangeNeeds } from '../../../needs.ts'
import { pageIn } from '../../../turning.ts'
import { programmePaths } from '../../../paths.ts'
import { answersAt, shownOfEvent } from '../../../shown/store.ts'
import { deskEventPage } from '../../pages/desk-event.ts'
import { sayProgrammeRefusal, type ProgrammeRefusal } from '../../refusal.ts'
import { readingOf } from '../../store/reading.ts'
import { earlierBecameOf, requestsOf } from '../../store/requests.ts'
import { sessionsOf } from '../../store/sessions.ts'
import { takenBackOf } from '../../store/taken-back.ts'

export type Handle = (desk: AtDesk) => Promise<Reply>
export type At = (method: 'GET' | 'POST', below: string, handle: Handle) => Route

/** A route of the desk below its exchange, for whoever keeps the catalogue. */
export const atDesk =
  (needs: ExchangeNeeds): At =>
  (method, below, handle) =>
    deskRoute(needs, { method, path: `/exchange${below}`, ability: 'offer.keep', handle })

export const placeOf = (desk: AtDesk) => ({ programme: desk.programme.name, paths: programmePaths(desk.programme.id) })

export const eventIn = async (desk: AtDesk) =>
  orAbsent(await desk.read(tx => eventOf(tx, orAbsent(desk.asked.params['event']))))

export const sessionIn = async (desk: AtDesk) => {
  const event = await eventIn(desk)
  const sessions = await desk.read(tx => sessionsOf(tx, event.id))
  return { event, session: orAbsent(sessions.find(({ id }) => id === desk.asked.params['session'])) }
}

/** The page of one event. */
export const eventView = async (desk: AtDesk, form: Form, refusal?: ShownMistake): Promise<Markup> => {
  const event = await eventIn(desk)
  const page = pageIn(readForm(desk.asked.query))
  const known = await desk.read(async tx => {
    const sessions = await sessionsOf(tx, event.id)
    const requests = await requestsOf(tx, event.id)
    return {
      ...{ sessions, requests, earlier: await earlierBecameOf(tx, requests) },
      reading: await readingOf(tx, event.id),
      records: { ...(await shownOfEvent(tx, event.id, page)), page },
      answers: await answersAt(tx, event.id),
      takenBack: await takenBackOf(
        tx,
        sessions.map(({ id }) => id),
      ),
    }
  })
  return deskEventPage(desk.frame, { ...placeOf(desk), event, ...known, today: desk.today, form, refusal })
}

/** Back to a place on the event's page. */
export const back = (desk: AtDesk, event: Id<'event'>, place: string): Reply =>
  seeOther(`${programmePaths(desk.programme.id).event(event)}#${place}`)

export const shownRefusal = (refusal: ProgrammeRefusal, href = '#main-content'): ShownMistake => ({
  text: sayProgrammeRefusal(refusal),
  href,
})

/** The version of a session that the page showed. */
export const seenIn = (form: Form): number => form.wholeNumber('version', { min: 0, max: 2 ** 31 - 2 }) ?? 0
